import type { Audited } from '../../shared/audited.ts';
import type { WaitingProof, WaitingRow } from './waiting-proof.ts';

export type AuditFacts = Readonly<Record<string, string | number | boolean | null>>;

/** One entry of the audit log. Nothing in it ever changes, and none is ever removed. */
export interface StoredAuditEntry {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Never before the entry before it, unless it says that the clock was set back. */
  readonly at: Date;
  /** Person who did it; null = the server itself. */
  readonly by: string | null;
  readonly what: Audited;
  /** Id or name of what it was done to. */
  readonly about: string;
  readonly facts: AuditFacts;
  /** Hex; of the entry before, 64 zeros for the first. */
  readonly previousHash: string;
  /** Hex SHA-256 over all of the above. */
  readonly hash: string;
  /** Hex; what only a server with the key folder can make of the hash. null = written without the key. */
  readonly seal: string | null;
}

/** A event that has no place in the chain yet. */
export type WaitingEvent = Pick<StoredAuditEntry, 'at' | 'by' | 'what' | 'about' | 'facts'>;

/** What waits, as it was found: anybody may have put it there. */
export interface FoundWaiting {
  readonly row: WaitingRow;
  /** See waiting-proof.ts. */
  readonly proof: string;
  /** It was not taken, because it has no proof or has been in the log already. */
  readonly aside: boolean;
  /** The log has it already. */
  readonly placed: boolean;
}

/** The fact by which an entry says where it waited: batch and place, which no other entry has. */
export const WAITED = 'waited';

/** Those that were taken, the oldest first, and where those waited that were left aside. */
export interface TakenDeeds {
  readonly events: readonly WaitingEvent[];
  readonly aside: readonly Pick<WaitingRow, 'batch' | 'place'>[];
}

/** In the place of an entry: somebody changed the database from outside, and what it holds is none any more. */
export interface UnreadableEntry {
  readonly sequence: number;
  readonly unreadable: true;
  /** Its time as the database has it, by which it is sorted: any text. */
  readonly keptAt: string;
}

export type ReadAuditEntry = StoredAuditEntry | UnreadableEntry;

/** Where the chain ends. `at` may be no time at all when somebody changed it from outside. */
export type AuditHead = Pick<StoredAuditEntry, 'sequence' | 'at' | 'hash'>;

/** What to look for; a field that is not there fits all. */
export interface AuditFilter {
  /** Person who did it, to somebody else's things or nobody's. */
  readonly byAnother?: string;
  /** Person whose thing it is. */
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
  /** Appends; false = there is an entry of one of the numbers already (somebody else was first). */
  insert(entries: readonly StoredAuditEntry[]): Promise<boolean>;
  /** Keeps events of one transaction until they get their places, for a database in which they cannot get them at once. */
  wait(events: readonly WaitingEvent[], prove: WaitingProof['prove']): Promise<void>;
  /**
   * Takes up to `limit` of those that wait out, the oldest first; each says where it waited. What is not proven, or is in
   * the log already, stays and is not looked at again.
   */
  takeWaiting(limit: number, isProven: WaitingProof['isProven']): Promise<TakenDeeds>;
  /** Up to `limit` of those that wait or were left aside, by batch and place, behind `after`. */
  waiting(after: Pick<WaitingRow, 'batch' | 'place'> | null, limit: number): Promise<FoundWaiting[]>;
  /** The number of an entry that waited where an earlier one did, so that one of the two is a copy; null = there is none. */
  doubled(): Promise<number | null>;
  /** Those below `before` (null = all), newest first. */
  page(before: number | null, limit: number): Promise<ReadAuditEntry[]>;
  /** Up to `limit` that fit, behind `from` in this order (null = from its beginning). */
  find(filter: AuditFilter, from: AuditPlace | null, limit: number, order: AuditOrder): Promise<ReadAuditEntry[]>;
  /** How many fit, counted up to `most`. */
  count(filter: AuditFilter, most: number): Promise<number>;
  /** Those above `after`, oldest first. */
  following(after: number, limit: number): Promise<ReadAuditEntry[]>;
}
