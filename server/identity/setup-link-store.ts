/** The one-time link that creates the first admin, with the code that is asked for beside it. */
export interface SetupLink {
  /** SHA-256 (hex); the token itself is printed and not stored. */
  readonly tokenHash: string;
  /** SHA-256 (hex); empty for a link that was printed before there were codes. */
  readonly codeHash: string;
  readonly expiresAt: Date;
}

export interface SetupLinkStore {
  /** Replaces any earlier link. */
  put(link: SetupLink): Promise<void>;
  current(): Promise<SetupLink | null>;
  /** Uses the link up; false = it did not exist or has expired. */
  take(tokenHash: string, now: Date): Promise<boolean>;
}
