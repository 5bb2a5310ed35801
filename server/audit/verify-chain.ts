import { setImmediate } from 'node:timers/promises';
import type { AuditVerdict } from '../../shared/wire/audit.ts';
import { CLOCK_SET_BACK } from './append-entries.ts';
import type { AuditStore, ReadAuditEntry, StoredAuditEntry } from './audit-store.ts';
import { hashEntry, NOTHING_BEFORE } from './hash-entry.ts';
import type { AuditSeal } from './seal-hash.ts';

/** Entries that are checked before other work gets a turn: about 5 ms. */
const BATCH = 500;

const NOT_THE_NOTED_LOG =
  'No entry has the noted hash: entries at the end were removed, or the log was written anew from some entry on.';

/** A deviation although the chain fits. */
export type Finding =
  /** The number of an entry. */
  | { readonly is: 'broken'; readonly sequence: number; readonly why: string }
  /** In the rest of the database; `sequence`: the last entry about it, null = there is none. */
  | { readonly is: 'untrue'; readonly sequence: number | null; readonly why: string };

/** Checks whether the rest of the database agrees with the log. */
export interface CrossCheck {
  /** Why an entry is not true; null = it is, or this check does not cover it. */
  entry(entry: StoredAuditEntry): Promise<string | null>;
  /** Called after the last entry: further deviations; null = none. */
  end(): Promise<Finding | null>;
}

export interface VerifyOptions {
  /** null = without the key: then a chain that was rebuilt from some entry on is only detected by a noted hash. */
  readonly seal: AuditSeal | null;
  /** A hash noted earlier, which must be in the chain; null = none. */
  readonly expectedHead: string | null;
  /** null = only the chain is checked. */
  readonly crossCheck: CrossCheck | null;
}

/** How far the chain was verified. */
type Link = Pick<StoredAuditEntry, 'sequence' | 'hash' | 'at'>;

const BEGINNING: Link = { sequence: 0, hash: NOTHING_BEFORE, at: new Date(0) };

/**
 * Recomputes the chain of the audit log from its first entry, until one does not fit. Deviations in the rest of the
 * database are reported only if the whole chain fits. Entries appended during the check may or may not be included.
 */
export async function verifyChain(
  { following }: Pick<AuditStore, 'following'>,
  { seal, expectedHead, crossCheck }: VerifyOptions,
): Promise<AuditVerdict> {
  let last: Link = BEGINNING;
  let found = expectedHead === null;
  let finding: Finding | null = null;
  const broken = (why: string): Finding => ({ is: 'broken', sequence: last.sequence + 1, why });
  const verdict = (finding: Finding | null): AuditVerdict => ({
    whole: finding === null,
    entries: last.sequence,
    head: last === BEGINNING ? null : last.hash,
    broken: finding?.is === 'broken' ? { sequence: finding.sequence, why: finding.why } : null,
    untrue: finding?.is === 'untrue' ? { sequence: finding.sequence, why: finding.why } : null,
  });
  for (;;) {
    const batch = await following(last.sequence, BATCH);
    for (const entry of batch) {
      const next = follow(last, entry, seal);
      if (typeof next === 'string') return verdict(broken(next));
      const why = (await crossCheck?.entry(next)) ?? null;
      if (why !== null) finding ??= { is: 'untrue', sequence: next.sequence, why };
      last = next;
      found ||= next.hash === expectedHead;
    }
    if (batch.length < BATCH) {
      if (!found) return verdict(broken(NOT_THE_NOTED_LOG));
      const concluded = (await crossCheck?.end()) ?? null;
      return verdict(concluded?.is === 'broken' ? concluded : (finding ?? concluded));
    }
    await setImmediate(); // SQLite answers synchronously, and the whole server would wait
  }
}

/** The entry if it follows `last`, or why it does not. */
function follow(last: Link, entry: ReadAuditEntry, seal: AuditSeal | null): StoredAuditEntry | string {
  if (entry.sequence !== last.sequence + 1) return 'It is missing: somebody removed it.';
  if ('unreadable' in entry) return 'It cannot be read: somebody changed it.';
  if (hashEntry(entry) !== entry.hash) return 'What it says does not match its hash: somebody changed it.';
  if (entry.previousHash !== last.hash)
    return 'It does not continue the entry before it: somebody changed one of them.';
  const saysSo = entry.facts[CLOCK_SET_BACK] === true;
  if (entry.at < last.at && !saysSo)
    return 'Its time is before that of the entry before it: somebody changed one of them.';
  if (seal !== null && !seal.isOf(entry.hash, entry.seal))
    return 'Its seal is not of this server: somebody else wrote it.';
  return entry;
}
