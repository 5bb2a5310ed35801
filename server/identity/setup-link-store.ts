/** The one-time link that creates the first admin. Only the SHA-256 (hex) of its token is kept. */
export interface SetupLinkStore {
  /** Replaces any earlier link. */
  put(tokenHash: string, expiresAt: Date): Promise<void>;
  current(): Promise<{ readonly tokenHash: string; readonly expiresAt: Date } | null>;
  /** Uses the link up; false = it was not there or has expired. */
  take(tokenHash: string, now: Date): Promise<boolean>;
}
