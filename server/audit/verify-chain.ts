import { setImmediate } from 'node:timers/promises';
import type { AuditVerdict } from '../../shared/wire/audit.ts';
import { CLOCK_SET_BACK } from './append-entries.ts';
import type { AuditStore, ReadAuditEntry, StoredAuditEntry } from './audit-store.ts';
import { hashEntry, NOTHING_BEFORE } from './hash-entry.ts';
import type { AuditSeal } from './seal-hash.ts';

/** Entries that are looked at before others have their turn: some 5 ms. */
const BATCH = 500;

const NOT_THE_NOTED_LOG =
  'No entry has the noted hash: entries at the end were removed, or the log was written anew from some entry on.';

/** What is wrong though the chain fits. */
export type Finding =
  /** An entry. */
  | { readonly is: 'broken'; readonly sequence: number; readonly why: string }
  /** The rest of the database; `sequence`: the last entry that speaks of it, null = none does. */
  | { readonly is: 'untrue'; readonly sequence: number | null; readonly why: string };

/** Knows whether what the log says is so in the rest of the database. */
export interface CrossCheck {
  /** Why an entry is not true; null = it is, or this cross-check knows nothing of it. */
  entry(entry: StoredAuditEntry): Promise<string | null>;
  /** After the last entry: what is wrong besides; null = nothing. */
  end(): Promise<Finding | null>;
}

export interface VerifyOptions {
  /** null = without the key: then a chain that somebody built anew from some entry on shows only by a noted hash. */
  readonly seal: AuditSeal | null;
  /** A hash noted earlier, which has to be in the chain; null = none was. */
  readonly expectedHead: string | null;
  /** null = the chain alone is looked at. */
  readonly crossCheck: CrossCheck | null;
}

/** How far the chain was followed. */
type Link = Pick<StoredAuditEntry, 'sequence' | 'hash' | 'at'>;

const BEGINNING: Link = { sequence: 0, hash: NOTHING_BEFORE, at: new Date(0) };

/**
 * Recomputes the chain of the audit log from its first entry on, until something does not fit. What the rest of the database
 * has otherwise is told of a chain that fits to its end. Entries that are appended meanwhile are looked at or not.
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
    await setImmediate(); // SQLite answers at once, and the whole server would wait
  }
}

/** The entry as the one after `last`, or why it is not. */
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
