import type { Audited } from '../../shared/audited.ts';

export type AuditFacts = Readonly<Record<string, string | number | boolean | null>>;

/** One entry of the audit log. Nothing in it ever changes, and none is ever removed. */
export interface StoredAuditEntry {
  /** From 1, without gaps. */
  readonly sequence: number;
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
}

export interface AuditStore {
  newest(): Promise<StoredAuditEntry | null>;
  /** Appends; false = there is an entry of that number already (somebody else was first). */
  insert(entry: StoredAuditEntry): Promise<boolean>;
  /** Those below `before` (null = all), newest first. */
  page(before: number | null, limit: number): Promise<StoredAuditEntry[]>;
  /** Those above `after`, oldest first. */
  following(after: number, limit: number): Promise<StoredAuditEntry[]>;
}
