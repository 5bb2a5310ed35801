/** Counts tries in windows, for rate limits that survive restarts and are shared by servers. */
export interface RateLimitStore {
  /** Adds this many tries of `key` (1) in the window that starts at `windowStart` and returns the new count. */
  count(key: string, windowStart: Date, expiresAt: Date, times?: number): Promise<number>;
  /** How often `key` was counted in each of these windows. */
  read<const W extends readonly Date[]>(key: string, windowStarts: W): Promise<{ [At in keyof W]: number }>;
  /** Subtracts this many tries of `key` (1) in this window: they did not count after all. Never below zero. */
  giveBack(key: string, windowStart: Date, times?: number): Promise<void>;
  /** How often `key` was counted, in all stored windows. */
  counted(key: string): Promise<number>;
  clear(key: string): Promise<void>;
  removeExpired(now: Date): Promise<void>;
}
