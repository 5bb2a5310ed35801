import { setImmediate } from 'node:timers/promises';
import type { AuditFault, ChainVerdict } from '../../shared/audit-fault.ts';
import { CLOCK_SET_BACK } from './append-entries.ts';
import type { AuditSeal } from './audit-seal.ts';
import type { AuditStore, ReadAuditEntry, StoredAuditEntry } from './audit-store.ts';
import { hashEntry, NOTHING_BEFORE } from './hash-entry.ts';

/** Entries that are checked before other work gets a turn: about 5 ms. */
const BATCH = 500;

/** A deviation although the chain fits. */
export type Finding =
  /** The number of an entry. */
  | { readonly is: 'broken'; readonly sequence: number; readonly what: AuditFault }
  /** In the rest of the database; `sequence`: the last entry about it, null = there is none. */
  | { readonly is: 'untrue'; readonly sequence: number | null; readonly what: AuditFault };

/** Checks whether the rest of the database agrees with the log. */
export interface CrossCheck {
  /** What is not true about an entry; null = it is, or this check does not cover it. */
  entry(entry: StoredAuditEntry): Promise<AuditFault | null>;
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
): Promise<ChainVerdict> {
  let last: Link = BEGINNING;
  let found = expectedHead === null;
  let finding: Finding | null = null;
  const broken = (what: AuditFault): Finding => ({ is: 'broken', sequence: last.sequence + 1, what });
  const verdict = (finding: Finding | null): ChainVerdict => ({
    whole: finding === null,
    entries: last.sequence,
    head: last === BEGINNING ? null : last.hash,
    broken: finding?.is === 'broken' ? { sequence: finding.sequence, what: finding.what } : null,
    untrue: finding?.is === 'untrue' ? { sequence: finding.sequence, what: finding.what } : null,
  });
  for (;;) {
    const batch = await following(last.sequence, BATCH);
    for (const entry of batch) {
      const next = follow(last, entry, seal);
      if ('code' in next) return verdict(broken(next));
      const what = (await crossCheck?.entry(next)) ?? null;
      if (what !== null) finding ??= { is: 'untrue', sequence: next.sequence, what };
      last = next;
      found ||= next.hash === expectedHead;
    }
    if (batch.length < BATCH) {
      if (!found) return verdict(broken({ code: 'noted hash missing', facts: {} }));
      const concluded = (await crossCheck?.end()) ?? null;
      return verdict(concluded?.is === 'broken' ? concluded : (finding ?? concluded));
    }
    await setImmediate(); // SQLite answers synchronously, and the whole server would wait
  }
}

/** The entry if it follows `last`, or what does not fit. */
function follow(last: Link, entry: ReadAuditEntry, seal: AuditSeal | null): StoredAuditEntry | AuditFault {
  if (entry.sequence !== last.sequence + 1) return { code: 'entry missing', facts: {} };
  if ('unreadable' in entry) return { code: 'entry unreadable', facts: {} };
  if (hashEntry(entry) !== entry.hash) return { code: 'hash differs', facts: {} };
  if (entry.previousHash !== last.hash) return { code: 'not continued', facts: {} };
  const saysSo = entry.facts[CLOCK_SET_BACK] === true;
  if (entry.at < last.at && !saysSo) return { code: 'time before', facts: {} };
  if (seal !== null && !seal.isOf(entry.hash, entry.seal)) return { code: 'seal of another', facts: {} };
  return entry;
}
