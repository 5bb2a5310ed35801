import type { AuditStore, StoredAuditEntry } from './audit-store.ts';
import { hashEntry, NOTHING_BEFORE } from './hash-entry.ts';

/** What somebody did, as whoever appends it says it. */
export type AuditDeed = Pick<StoredAuditEntry, 'by' | 'what' | 'about' | 'facts'>;

/**
 * Appends an entry to the audit log, in the transaction of the deed: both are kept or neither. The entry gets its seal
 * on its way into the database.
 */
export async function appendEntry(deed: AuditDeed, audit: AuditStore, at: Date): Promise<void> {
  const head = await audit.head();
  const entry = {
    ...deed,
    // The database keeps no half characters: with one the hash would never be found again.
    about: deed.about.toWellFormed(),
    sequence: (head?.sequence ?? 0) + 1,
    // Who waited for another one, or has a clock that is behind, is not earlier for that.
    at: head !== null && head.at > at ? head.at : at,
    previousHash: head?.hash ?? NOTHING_BEFORE,
  };
  const appended = await audit.insert({ ...entry, hash: hashEntry(entry), seal: null });
  // Transactions are serializable: nobody else can have been between reading the head and writing the next.
  if (!appended) throw new Error(`The audit log has an entry ${entry.sequence} already`);
}
