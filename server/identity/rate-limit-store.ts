/** Counts tries in windows, for rate limits that hold across restarts and machines. */
export interface RateLimitStore {
  /** Counts so many more tries of `key` (1) in the window that starts at `windowStart` and says how many that makes. */
  count(key: string, windowStart: Date, expiresAt: Date, times?: number): Promise<number>;
  /** How often `key` was counted in each of these windows. */
  read<const W extends readonly Date[]>(key: string, windowStarts: W): Promise<{ [At in keyof W]: number }>;
  /** Takes so many tries of `key` (1) in this window back: they turned out to be none. Never below zero. */
  giveBack(key: string, windowStart: Date, times?: number): Promise<void>;
  /** How often `key` was counted, in all windows that are kept. */
  counted(key: string): Promise<number>;
  clear(key: string): Promise<void>;
  removeExpired(now: Date): Promise<void>;
}
