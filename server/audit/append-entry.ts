import type { AuditStore, StoredAuditEntry } from './audit-store.ts';
import { hashEntry } from './hash-entry.ts';

/** What somebody did, as whoever appends it says it. */
export type AuditDeed = Pick<StoredAuditEntry, 'by' | 'what' | 'about' | 'facts'>;

const NOTHING_BEFORE = '0'.repeat(64);

/** Appends an entry to the audit log, in the transaction of the deed: both are kept or neither. */
export async function appendEntry(deed: AuditDeed, audit: AuditStore, at: Date): Promise<void> {
  const newest = await audit.newest();
  const entry = {
    ...deed,
    sequence: (newest?.sequence ?? 0) + 1,
    at,
    previousHash: newest?.hash ?? NOTHING_BEFORE,
  };
  const appended = await audit.insert({ ...entry, hash: await hashEntry(entry) });
  // Transactions are serializable: nobody else can have been between reading the newest and writing the next.
  if (!appended) throw new Error(`The audit log has an entry ${entry.sequence} already`);
}
