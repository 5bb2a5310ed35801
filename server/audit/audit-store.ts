import type { Audited } from '../../shared/audited.ts';
import type { WaitingProof, WaitingRow } from './waiting-proof.ts';

export type AuditFacts = Readonly<Record<string, string | number | boolean | null>>;

/** One entry of the audit log. Entries never change and are never removed. */
export interface StoredAuditEntry {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Not before the previous entry, unless it says that the clock was set back. */
  readonly at: Date;
  /** Person who did it; null = the server itself. */
  readonly by: string | null;
  readonly what: Audited;
  /** Id or name of the thing. */
  readonly about: string;
  readonly facts: AuditFacts;
  /** Hex; hash of the previous entry, 64 zeros for the first. */
  readonly previousHash: string;
  /** Hex SHA-256 over all of the above. */
  readonly hash: string;
  /** Hex; an HMAC of the hash that only a server with the key folder can make. null = written without the key. */
  readonly seal: string | null;
}

/** An event that has no place in the chain yet. */
export type WaitingEvent = Pick<StoredAuditEntry, 'at' | 'by' | 'what' | 'about' | 'facts'>;

/** A waiting entry as it was found: it may have been inserted by anybody. */
export interface FoundWaiting {
  readonly row: WaitingRow;
  /** See waiting-proof.ts. */
  readonly proof: string;
  /** It was not taken, because it has no proof or is already in the log. */
  readonly aside: boolean;
  /** It is already in the log. */
  readonly placed: boolean;
}

/** The fact by which an entry says where it waited: batch and place, unique to it. */
export const WAITED = 'waited';

/** The entries taken, oldest first, and the batches and places of those left aside. */
export interface TakenWaiting {
  readonly events: readonly WaitingEvent[];
  readonly aside: readonly Pick<WaitingRow, 'batch' | 'place'>[];
}

/** In place of an entry that was changed from outside the server and can no longer be parsed. */
export interface UnreadableEntry {
  readonly sequence: number;
  readonly unreadable: true;
  /** Its time as the database has it, by which it is sorted: any text. */
  readonly keptAt: string;
}

export type ReadAuditEntry = StoredAuditEntry | UnreadableEntry;

/** The end of the chain. `at` may be an invalid time when it was changed from outside. */
export type AuditHead = Pick<StoredAuditEntry, 'sequence' | 'at' | 'hash'>;

/** Filters; an absent field matches everything. */
export interface AuditFilter {
  /** Person who did it, to other people's things or to nobody's. */
  readonly byAnother?: string;
  /** Person who owns the thing. */
  readonly concerns?: string;
  readonly what?: Audited;
  readonly from?: Date;
  /** Before this time. */
  readonly until?: Date;
}

/** Entries sort by time, as text, and then by number: a clock that was set back does not hide a day. */
export interface AuditPlace {
  readonly at: string;
  readonly sequence: number;
}
export type AuditOrder = 'newest first' | 'oldest first';

export interface AuditStore {
  head(): Promise<AuditHead | null>;
  /** Appends; false = there is already an entry with one of the numbers (a concurrent writer was first). */
  insert(entries: readonly StoredAuditEntry[]): Promise<boolean>;
  /**
   * Keeps the events of one transaction until they get their places, for a database in which they cannot get them at
   * once.
   */
  wait(events: readonly WaitingEvent[], prove: WaitingProof['prove']): Promise<void>;
  /**
   * Takes up to `limit` waiting entries, oldest first; each tells where it waited. Entries without proof, or already in
   * the log, stay and are not looked at again.
   */
  takeWaiting(limit: number, isProven: WaitingProof['isProven']): Promise<TakenWaiting>;
  /** Up to `limit` of those that wait or were left aside, by batch and place, after `after`. */
  waiting(after: Pick<WaitingRow, 'batch' | 'place'> | null, limit: number): Promise<FoundWaiting[]>;
  /**
   * The number of an entry that waited in the same place as an earlier one, so that one of the two is a copy; null =
   * there is none.
   */
  doubled(): Promise<number | null>;
  /** Those below `before` (null = all), newest first. */
  page(before: number | null, limit: number): Promise<ReadAuditEntry[]>;
  /** Up to `limit` that match, after `from` in this order (null = from the beginning). */
  find(filter: AuditFilter, from: AuditPlace | null, limit: number, order: AuditOrder): Promise<ReadAuditEntry[]>;
  /** How many match, counted up to `most`. */
  count(filter: AuditFilter, most: number): Promise<number>;
  /** Those above `after`, oldest first. */
  following(after: number, limit: number): Promise<ReadAuditEntry[]>;
}
