import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../../../server/options/sandbox/limits.ts';
import { watchTime } from '../../../../../server/options/sandbox/watch-time.ts';

describe('the host’s look at a worker', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Milliseconds after which the host gives up a worker that gets this part of the processor; null = it does not. */
  async function givenUpAfter(part: number, { stopAfter = Number.POSITIVE_INFINITY, knows = true } = {}) {
    const began = Date.now();
    let late: number | null = null;
    const cpuUsage = async () => {
      if (!knows) throw new Error('not running');
      return { user: 5_000_000 + (Date.now() - began) * part * 1000, system: 0 };
    };
    const stop = watchTime({ cpuUsage }, LIMITS, () => {
      late = Date.now() - began;
    });
    for (let passed = 0; passed < 10_000; passed += 50) {
      if (passed >= stopAfter) stop();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(vi.getTimerCount()).toBe(0);
    return late;
  }

  it.each([
    ['has the processor all the time', 1, 400],
    ['has half of it', 0.5, 600],
    ['has to share it with many', 0.1, 1_800],
    ['never gets it', 0, LIMITS.patienceMilliseconds],
  ])('gives up one that %s', async (_, part, after) => expect(await givenUpAfter(part)).toBe(after));

  it('has patience when it cannot see', async () =>
    expect(await givenUpAfter(1, { knows: false })).toBe(LIMITS.patienceMilliseconds));

  it('stops when the evaluation ends', async () => expect(await givenUpAfter(1, { stopAfter: 300 })).toBeNull());
});
