import type { CardRecord, ListedRecord, Tombstone } from './record.ts';

/**
 * Where cards are stored. A write is on the disk when its promise resolves. Nothing is deleted except by `remove` and
 * `bury`: a record of another format or a damaged one is AppError `card_damaged` and stays. A host that refuses to
 * store data is `store_refused`. Two records of one ticket are refused (`store_refused`); callers hold the card's lock
 * for each write.
 */
export interface CardStore {
  get(id: string): Promise<CardRecord | null>;
  byTicket(ticketHash: string): Promise<CardRecord | null>;
  /** Every readable record without its large parts, which are not read, and the number of unreadable ones. */
  list(): Promise<{ records: ListedRecord[]; damaged: number }>;
  /** Inserts or replaces. */
  put(record: CardRecord): Promise<void>;
  remove(id: string): Promise<void>;
  /** One transaction: the card is removed and the tombstone inserted. */
  bury(tombstone: Tombstone): Promise<void>;
  tombstones(): Promise<Tombstone[]>;
  /** Replaces an existing one. */
  noteTombstone(tombstone: Tombstone): Promise<void>;
  removeTombstone(id: string): Promise<void>;
}
