import * as v from 'valibot';
import { AUDITED } from '../audited.ts';
import { endpoint } from './endpoint.ts';
import { instant } from './fields.ts';

/** Enough to read; older ones come with `before`. */
export const AUDIT_PAGE = 100;

/** One entry of the audit log. */
export const AuditEntry = v.object({
  /** From 1, without gaps. */
  sequence: v.number(),
  at: instant,
  /** Name of the person who did it; null = the server itself. */
  by: v.nullable(v.string()),
  what: v.picklist(AUDITED),
  /** What it was done to, in words. */
  about: v.string(),
  /** More about it: plain values by name. */
  facts: v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()]))),
  /** Hex SHA-256 over this entry and the hash before it. */
  hash: v.string(),
});
export type AuditEntry = v.InferOutput<typeof AuditEntry>;

export const listAudit = endpoint({
  method: 'GET',
  path: '/api/admin/audit/:before',
  auth: 'admin',
  summary: 'Entries of the audit log, newest first: those before a sequence number, or `newest`',
  input: v.strictObject({ before: v.pipe(v.string(), v.regex(/^(newest|[1-9]\d{0,14})$/)) }),
  output: v.object({ entries: v.array(AuditEntry), more: v.boolean() }),
});

/** What a verifier found: the whole chain recomputed. */
export const AuditVerdict = v.object({
  whole: v.boolean(),
  entries: v.number(),
  /** The newest hash; note it elsewhere, and a shortened log shows as well. null = the log is empty. */
  head: v.nullable(v.string()),
  /** The first entry that does not fit, and why; null = all do. */
  broken: v.nullable(v.object({ sequence: v.number(), why: v.string() })),
});
export type AuditVerdict = v.InferOutput<typeof AuditVerdict>;

export const verifyAudit = endpoint({
  method: 'POST',
  path: '/api/admin/audit/verify',
  auth: 'admin',
  summary: 'Recompute the chain of the audit log',
  input: v.strictObject({}),
  output: AuditVerdict,
});
