import type { AuditStore, StoredAuditEntry } from './audit-store.ts';
import { hashEntry, NOTHING_BEFORE } from './hash-entry.ts';

/** One action, as its caller describes it. */
export type AuditEvent = Pick<StoredAuditEntry, 'by' | 'what' | 'about' | 'facts'>;

/**
 * Milliseconds. A transaction that waited for another one, or a clock a little behind another server's, does not count
 * as set back.
 */
const CLOCKS_DIFFER = 60_000;

/**
 * The fact by which an entry says that it is earlier than the one before it: a clock was ahead and has been corrected.
 */
export const CLOCK_SET_BACK = 'clockSetBack';

/**
 * Appends entries to the audit log in this order, with one read and one write: with the time `now`, or with their own
 * time if they waited. An entry gets its seal on its way into the database.
 */
export async function appendEntries(
  events: readonly (AuditEvent & { readonly at?: Date })[],
  audit: Pick<AuditStore, 'head' | 'insert'>,
  now: Date,
): Promise<void> {
  const entries: StoredAuditEntry[] = [];
  let head = await audit.head();
  for (const { at = now, by, what, about, facts } of events) {
    const behind = head === null ? 0 : head.at.getTime() - at.getTime();
    const setBack: boolean = behind > CLOCKS_DIFFER;
    const entry: Omit<StoredAuditEntry, 'hash' | 'seal'> = {
      by,
      what,
      // The database stores no lone surrogates: with one, the hash could not be recomputed.
      about: about.toWellFormed(),
      facts: setBack ? { ...facts, [CLOCK_SET_BACK]: true } : facts,
      sequence: (head?.sequence ?? 0) + 1,
      at: head !== null && behind > 0 && !setBack ? head.at : at,
      previousHash: head?.hash ?? NOTHING_BEFORE,
    };
    head = { ...entry, hash: hashEntry(entry) };
    entries.push({ ...entry, hash: head.hash, seal: null });
  }
  if (entries.length === 0 || (await audit.insert(entries))) return;
  // Transactions are serializable: nothing can have come between reading the head and writing the next entry.
  throw new Error(`The audit log has an entry ${entries[0]?.sequence} already`);
}
