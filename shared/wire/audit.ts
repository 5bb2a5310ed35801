import * as v from 'valibot';
import { AUDITED } from '../audited.ts';
import { endpoint } from './endpoint.ts';
import { credentialKind, hex, id, instant } from './fields.ts';
import { FileAnswer } from './file-answer.ts';

/** Enough to read; older ones come with `before`. */
export const AUDIT_PAGE = 100;

/** What something was done to. */
const AuditSubject = v.variant('is', [
  v.object({ is: v.literal('person'), id, name: v.string() }),
  v.object({ is: v.literal('options'), kind: credentialKind }),
  v.object({ is: v.literal('process'), title: v.string() }),
  /** What the server knows no more of than its name. */
  v.object({ is: v.literal('other'), name: v.string() }),
]);
export type AuditSubject = v.InferOutput<typeof AuditSubject>;

/** One entry of the audit log. */
export const AuditEntry = v.object({
  /** From 1, without gaps. */
  sequence: v.number(),
  at: instant,
  /** The person who did it; null = the server itself. */
  by: v.nullable(v.object({ id: v.string(), name: v.string() })),
  what: v.picklist(AUDITED),
  about: AuditSubject,
  /** Whose thing it is, where `about` does not say so. */
  person: v.nullable(v.object({ id: v.string(), name: v.string() })),
  /** Where the call came from; null = the server did it by itself, or it was not written down then. */
  network: v.nullable(v.string()),
  /** More about it: plain values by name. */
  facts: v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()]))),
  /** Hex SHA-256 over this entry and the hash before it. */
  hash: v.string(),
});
export type AuditEntry = v.InferOutput<typeof AuditEntry>;

/** In the place of an entry that somebody changed in the database, so that nobody can read it any more. */
const UnreadableEntry = v.object({ sequence: v.number(), unreadable: v.literal(true) });
export type ListedAuditEntry = AuditEntry | v.InferOutput<typeof UnreadableEntry>;

const before = v.pipe(v.string(), v.regex(/^(newest|[1-9]\d{0,14})$/));

export const listAudit = endpoint({
  method: 'GET',
  path: '/api/admin/audit/:before',
  auth: 'admin',
  summary: 'Entries of the audit log, newest first: those before a sequence number, or `newest`',
  input: v.strictObject({ before }),
  output: v.object({ entries: v.array(v.union([AuditEntry, UnreadableEntry])), more: v.boolean() }),
});

/** In the place of a filter that fits all. */
export const ANY = 'any';

/** More fitting entries are not counted: it would take longer than anybody reads. */
export const MOST_COUNTED = 10_000;

const anyOr = <T>(schema: v.GenericSchema<string, T>) => v.union([v.literal(ANY), schema]);

/** A user name, or the id of a person. */
const whom = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128));

/** What to look for, as it stands in an address. */
export const AUDIT_SEARCH = {
  person: anyOr(whom),
  what: anyOr(v.picklist(AUDITED)),
  from: anyOr(instant),
  /** Before this time. */
  until: anyOr(instant),
};

export const findAudit = endpoint({
  method: 'GET',
  path: '/api/admin/audit/find/:person/:what/:from/:until/:before',
  auth: 'admin',
  summary: 'Entries of the audit log that fit, newest first: `any` fits all; from `before` on, or `newest`',
  unlogged: ['person'],
  input: v.strictObject({ ...AUDIT_SEARCH, before }),
  output: v.object({
    entries: v.array(v.union([AuditEntry, UnreadableEntry])),
    more: v.boolean(),
    /** How many fit, counted up to 10,000. */
    found: v.number(),
    /** Entries in all. */
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
  method: 'GET',
  path: '/api/admin/audit/export',
  auth: 'admin',
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

/** What a verifier found: the whole chain recomputed, and the tables compared with it. */
export const AuditVerdict = v.object({
  /** Nothing was found. */
  whole: v.boolean(),
  entries: v.number(),
  /** The newest hash; note it elsewhere, and a shortened log shows as well. null = the log is empty. */
  head: v.nullable(v.string()),
  /** The first entry that does not fit, and why; null = all do. */
  broken: v.nullable(v.object({ sequence: v.number(), why: v.string() })),
  /**
   * Of a log without a broken entry: what in the rest of the database is not as it says, and the last entry that speaks of it
   * (null = none does); null = all is, as far as was looked.
   */
  untrue: v.nullable(v.object({ sequence: v.nullable(v.number()), why: v.string() })),
});
export type AuditVerdict = v.InferOutput<typeof AuditVerdict>;

export const verifyAudit = endpoint({
  method: 'POST',
  path: '/api/admin/audit/verify',
  auth: 'admin',
  summary: 'Recompute the chain of the audit log; `head`: a hash that was noted earlier and has to be in it',
  input: v.strictObject({ head: v.nullable(hex(32)) }),
  output: AuditVerdict,
});
