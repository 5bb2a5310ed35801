import * as v from 'valibot';
import { CREDENTIAL_KINDS } from './credential.ts';

/** The kinds of things whose state the audit log records. `authority`: a certificate as the CA knows it. */
export const STATED_THINGS = ['person', 'credential', 'certificate', 'authority', 'process'] as const;
export type StatedThing = (typeof STATED_THINGS)[number];

const none = v.object({});
/** A waiting entry: its batch, and its place in it. */
const waiting = v.object({ entry: v.string() });
const version = v.object({ kind: v.picklist(CREDENTIAL_KINDS), version: v.number() });
/** `about`: the name of the thing in entries. */
const thing = { thing: v.picklist(STATED_THINGS), about: v.string() };

/** What a verification of the audit log can find: a closed list, each with the facts that its sentence is made of. */
const FACTS = {
  // In the chain; of the entry that does not fit
  'entry missing': none,
  'entry unreadable': none,
  'hash differs': none,
  'not continued': none,
  'time before': none,
  'seal of another': none,
  'noted hash missing': none,
  'entry twice': none,
  // Of an entry that waits for its place
  'waits unproven': waiting,
  'waits with a place': waiting,
  'waits aside': waiting,
  'waits too long': v.object({ entry: v.string(), since: v.string() }),
  // Of option scripts
  'names no version': none,
  'version gone': version,
  'version changed': version,
  'version put in': version,
  // Of the tables
  'thing put in': v.object(thing),
  'things gone': v.object({ thing: v.picklist(STATED_THINGS), count: v.number() }),
  /** `state` as its table has it. */
  'state changed': v.object({ ...thing, state: v.string() }),
  // Of what the CA lists as revoked; times are ISO 8601
  'certificate unreadable': v.object(thing),
  'end changed': v.object({ ...thing, written: v.string(), real: v.string() }),
  'left out of the list': v.object(thing),
  'reason changed': v.object({ ...thing, written: v.nullable(v.string()) }),
  'revocation moved': v.object({ ...thing, written: v.nullable(v.string()), real: v.string() }),
};

export type AuditFaultCode = keyof typeof FACTS;
type FactsOf<C extends AuditFaultCode> = Readonly<v.InferOutput<(typeof FACTS)[C]>>;

/** Why the audit log is not whole, or not true, as data: each reader gets it as a sentence of their language. */
export type AuditFault = {
  readonly [C in AuditFaultCode]: { readonly code: C; readonly facts: FactsOf<C> };
}[AuditFaultCode];

/** Whole sentences, by code. */
export type AuditFaultWords = { readonly [C in AuditFaultCode]: (facts: FactsOf<C>) => string };

/** What a verification found, without words. */
export interface ChainVerdict {
  readonly whole: boolean;
  readonly entries: number;
  readonly head: string | null;
  readonly broken: { readonly sequence: number; readonly what: AuditFault } | null;
  readonly untrue: { readonly sequence: number | null; readonly what: AuditFault } | null;
}

export interface SaidVerdict extends ChainVerdict {
  readonly broken: (NonNullable<ChainVerdict['broken']> & { readonly why: string }) | null;
  readonly untrue: (NonNullable<ChainVerdict['untrue']> & { readonly why: string }) | null;
}

/** The fault in these words. */
export function sayAuditFault<C extends AuditFaultCode>(
  { code, facts }: { readonly code: C; readonly facts: FactsOf<C> },
  words: AuditFaultWords,
): string {
  return words[code](facts);
}

/** From the wire. null = it is one of another version. */
export function readAuditFault({ code, facts }: { readonly code: string; readonly facts: unknown }): AuditFault | null {
  if (!Object.hasOwn(FACTS, code)) return null;
  const known = code as AuditFaultCode; // it is a key of the table
  const read = v.safeParse(FACTS[known], facts);
  // The schema of this code has judged them.
  return read.success ? ({ code: known, facts: read.output } as AuditFault) : null;
}

/** The verdict with a sentence in these words for programs and the terminal. */
export function withWhy({ broken, untrue, ...verdict }: ChainVerdict, words: AuditFaultWords): SaidVerdict {
  return {
    ...verdict,
    broken: broken && { sequence: broken.sequence, why: sayAuditFault(broken.what, words), what: broken.what },
    untrue: untrue && { sequence: untrue.sequence, why: sayAuditFault(untrue.what, words), what: untrue.what },
  };
}
