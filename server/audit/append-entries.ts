import type { AuditStore, StoredAuditEntry } from './audit-store.ts';
import { hashEntry, NOTHING_BEFORE } from './hash-entry.ts';

/** What somebody did, as whoever appends it says it. */
export type AuditEvent = Pick<StoredAuditEntry, 'by' | 'what' | 'about' | 'facts'>;

/** Milliseconds. Who waited for another transaction, or whose clock is behind that of another server, is not earlier for that. */
const CLOCKS_DIFFER = 60_000;

/** The fact by which an entry says that it is earlier than the one before it: a clock was ahead and has been set right. */
export const CLOCK_SET_BACK = 'clockSetBack';

/**
 * Appends entries to the audit log in this order, by one reading and one writing: of `now`, or of their own time where they
 * waited. An entry gets its seal on its way into the database.
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
      ...{ by, what },
      // The database keeps no half characters: with one the hash would never be found again.
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
  // Transactions are serializable: nobody else can have been between reading the head and writing the next.
  throw new Error(`The audit log has an entry ${entries[0]?.sequence} already`);
}
