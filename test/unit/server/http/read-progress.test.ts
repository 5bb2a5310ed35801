import { describe, expect, it } from 'vitest';
import { isTooSlow, lookAtReader, type ReadProgress } from '../../../../server/http/read-progress.ts';

const SLOWEST_READER = 2_000;
const LIMITS = { patience: 30_000, slowest: SLOWEST_READER };
const PIECE = 32 * 1024;

/**
 * Checks every 5 seconds a client that reads `rate` bytes a second of an answer of `size`, a chunk of which is written
 * to the connection as soon as the last one is read. Returns the second at which it is cut; null = it has read
 * everything.
 */
function watch(rate: number, size: number): number | null {
  let progress: ReadProgress | null = null;
  for (let second = 0; second <= 100_000; second += 5) {
    const taken = Math.min(size, rate * second);
    const written = Math.min(size, (Math.floor(taken / PIECE) + 1) * PIECE);
    const now = second * 1000;
    progress = lookAtReader(progress, { waiting: written - taken, written, now });
    if (progress === null) return null;
    if (isTooSlow(progress, { written, now }, LIMITS)) return second;
  }
  throw new Error('they read endlessly');
}

describe('what happens to slow readers', () => {
  it('soon cuts clients that read nothing', () => expect(watch(0, 1_000_000)).toBe(50));

  it('cuts who drips', () => {
    expect(watch(1, 1_000_000)).toBe(50);
    expect(watch(SLOWEST_READER / 2, 1_000_000)).toBeLessThan(150);
  });

  it.each([SLOWEST_READER, 10_000, 1_000_000])('lets who takes %i bytes a second have all of it', (rate) => {
    expect(watch(rate, 20_000_000)).toBeNull();
  });

  it('starts again for a client that has read everything in between', () => {
    const first = lookAtReader(null, { waiting: 10, written: 100, now: 0 });
    expect(first).toEqual({ since: 0, written: 90 });
    expect(lookAtReader(first, { waiting: 5, written: 200, now: 5_000 })).toBe(first);
    expect(lookAtReader(first, { waiting: 0, written: 200, now: 5_000 })).toBeNull();
  });
});
