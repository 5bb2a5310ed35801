import type { Person } from './person.ts';

/** A session. The cookie contains a token, the store only its SHA-256 (hex). */
export interface StoredSession {
  readonly tokenHash: string;
  readonly personId: string;
  readonly createdAt: Date;
  /** When the person last authenticated. */
  readonly authenticatedAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export interface SessionStore {
  insert(session: StoredSession): Promise<void>;
  byTokenHash(tokenHash: string): Promise<StoredSession | null>;
  /** With the person it is of. */
  withPerson(tokenHash: string): Promise<{ readonly session: StoredSession; readonly person: Person } | null>;
  touch(tokenHash: string, lastSeenAt: Date): Promise<void>;
  remove(tokenHash: string): Promise<void>;
  /** Returns how many there were. */
  removeAllOf(personId: string): Promise<number>;
  removeExpired(now: Date): Promise<void>;
}
