import * as v from 'valibot';
import { AUDITED } from '../audited.ts';
import { PROCESS_NAMES } from '../process.ts';
import { endpoint } from './endpoint.ts';
import { credentialKind, hex, id, instant } from './fields.ts';
import { FileAnswer } from './file-answer.ts';

/** Enough for one page; older entries come with `before`. */
export const AUDIT_PAGE = 100;

/** What the action was done to. */
const AuditSubject = v.variant('is', [
  v.object({ is: v.literal('person'), id, name: v.string() }),
  v.object({ is: v.literal('options'), kind: credentialKind }),
  v.object({ is: v.literal('process'), process: v.picklist(PROCESS_NAMES), title: v.string() }),
  /** A thing of which the server knows only the name. */
  v.object({ is: v.literal('other'), name: v.string() }),
]);
export type AuditSubject = v.InferOutput<typeof AuditSubject>;

/** One entry of the audit log. */
export const AuditEntry = v.object({
  /** From 1, without gaps. */
  sequence: v.number(),
  at: instant,
  /** Who did it; null = the server itself. */
  by: v.nullable(v.object({ id: v.string(), name: v.string() })),
  what: v.picklist(AUDITED),
  about: AuditSubject,
  /** The owner of the thing, where `about` does not say. */
  person: v.nullable(v.object({ id: v.string(), name: v.string() })),
  /** Where the call came from; null = the server did it by itself, or it was not recorded then. */
  network: v.nullable(v.string()),
  /** Further details: plain values by name. */
  facts: v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()]))),
  /** Hex SHA-256 over this entry and the hash before it. */
  hash: v.string(),
});
export type AuditEntry = v.InferOutput<typeof AuditEntry>;

/** In place of an entry that was changed in the database and can no longer be parsed. */
const UnreadableEntry = v.object({ sequence: v.number(), unreadable: v.literal(true) });
export type ListedAuditEntry = AuditEntry | v.InferOutput<typeof UnreadableEntry>;

const before = v.pipe(v.string(), v.regex(/^(newest|[1-9]\d{0,14})$/));

export const listAudit = endpoint({
  name: 'listAudit',
  method: 'GET',
  path: '/api/admin/audit/:before',
  auth: 'admin',
  problems: [],
  summary: 'Entries of the audit log, newest first: those before a sequence number, or `newest`',
  input: v.strictObject({ before }),
  output: v.object({ entries: v.array(v.union([AuditEntry, UnreadableEntry])), more: v.boolean() }),
});

/** As a filter: matches everything. */
export const ANY = 'any';

/** Counting stops here: it would take longer than reading them. */
export const MOST_COUNTED = 10_000;

const anyOr = <T>(schema: v.GenericSchema<string, T>) => v.union([v.literal(ANY), schema]);

/** A user name, or the id of a person. */
const whom = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128));

/** The filters, as they appear in a URL. */
export const AUDIT_SEARCH = {
  person: anyOr(whom),
  what: anyOr(v.picklist(AUDITED)),
  from: anyOr(instant),
  /** Before this time. */
  until: anyOr(instant),
};

export const findAudit = endpoint({
  name: 'findAudit',
  method: 'GET',
  path: '/api/admin/audit/find/:person/:what/:from/:until/:before',
  auth: 'admin',
  problems: [],
  summary: 'Entries of the audit log that fit, newest first: `any` fits all; from `before` on, or `newest`',
  unlogged: ['person'],
  input: v.strictObject({ ...AUDIT_SEARCH, before }),
  output: v.object({
    entries: v.array(v.union([AuditEntry, UnreadableEntry])),
    more: v.boolean(),
    /** How many match, counted up to 10,000. */
    found: v.number(),
    /** Number of all entries. */
    total: v.number(),
  }),
});

export const EXPORT_FORMS = ['jsonl', 'csv'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];
export const EXPORT_TYPES = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
} as const satisfies Readonly<Record<ExportForm, string>>;

export const exportAudit = endpoint({
  name: 'exportAudit',
  method: 'GET',
  path: '/api/admin/audit/export',
  auth: 'admin',
  problems: ['too_many_tries'],
  summary: 'Entries of the audit log that fit as a file, oldest first: `any`, or nothing, fits all',
  file: Object.values(EXPORT_TYPES),
  input: v.strictObject({
    as: v.picklist(EXPORT_FORMS),
    person: v.optional(AUDIT_SEARCH.person, ANY),
    what: v.optional(AUDIT_SEARCH.what, ANY),
    from: v.optional(AUDIT_SEARCH.from, ANY),
    until: v.optional(AUDIT_SEARCH.until, ANY),
  }),
  output: FileAnswer,
});

/** Why, in English, and as data for readers of other languages. */
const WhyNot = { why: v.string(), what: v.object({ code: v.string(), facts: v.record(v.string(), v.unknown()) }) };

/** What a verification found: the whole chain recomputed, and the tables compared with it. */
export const AuditVerdict = v.object({
  /** No problem was found. */
  whole: v.boolean(),
  entries: v.number(),
  /** The newest hash; if it is noted elsewhere, a truncated log can be detected too. null = the log is empty. */
  head: v.nullable(v.string()),
  /** The first entry that does not fit the chain, and why; null = all fit. */
  broken: v.nullable(v.object({ sequence: v.number(), ...WhyNot })),
  /**
   * If no entry is broken: what in the rest of the database differs from the log, and the last entry about it (null =
   * there is none). null = no difference, as far as was checked.
   */
  untrue: v.nullable(v.object({ sequence: v.nullable(v.number()), ...WhyNot })),
});
export type AuditVerdict = v.InferOutput<typeof AuditVerdict>;

export const verifyAudit = endpoint({
  name: 'verifyAudit',
  method: 'POST',
  path: '/api/admin/audit/verify',
  auth: 'admin',
  problems: [],
  summary: 'Recompute the chain of the audit log; `head`: a hash that was noted earlier and has to be in it',
  input: v.strictObject({ head: v.nullable(hex(32)) }),
  output: AuditVerdict,
});
