import type { AuditStore, StoredAuditEntry } from './audit-store.ts';
import { hashEntry, NOTHING_BEFORE } from './hash-entry.ts';

/** What somebody did, as whoever appends it says it. */
export type AuditDeed = Pick<StoredAuditEntry, 'by' | 'what' | 'about' | 'facts'>;

/** Milliseconds. Who waited for another transaction, or whose clock is behind that of another server, is not earlier for that. */
const CLOCKS_DIFFER = 60_000;

/** The fact by which an entry says that it is earlier than the one before it: a clock was ahead and has been set right. */
export const CLOCK_SET_BACK = 'clockSetBack';

/**
 * Appends an entry to the audit log, in the transaction of the deed: both are kept or neither. The entry gets its seal
 * on its way into the database.
 */
export async function appendEntry(deed: AuditDeed, audit: AuditStore, at: Date): Promise<void> {
  const head = await audit.head();
  const behind = head === null ? 0 : head.at.getTime() - at.getTime();
  const setBack = behind > CLOCKS_DIFFER;
  const entry = {
    ...deed,
    // The database keeps no half characters: with one the hash would never be found again.
    about: deed.about.toWellFormed(),
    facts: setBack ? { ...deed.facts, [CLOCK_SET_BACK]: true } : deed.facts,
    sequence: (head?.sequence ?? 0) + 1,
    at: head !== null && behind > 0 && !setBack ? head.at : at,
    previousHash: head?.hash ?? NOTHING_BEFORE,
  };
  const appended = await audit.insert({ ...entry, hash: hashEntry(entry), seal: null });
  // Transactions are serializable: nobody else can have been between reading the head and writing the next.
  if (!appended) throw new Error(`The audit log has an entry ${entry.sequence} already`);
}
