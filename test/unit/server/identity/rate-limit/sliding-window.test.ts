import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitFor } from '../../../../../server/identity/rate-limit/sliding-window.ts';

const RATE = { tries: 10, seconds: 100 };

describe('a window that slides', () => {
  it.each([
    ['nothing was tried', 0, 0, 0, 0],
    ['all but one were', 0, 9, 50_000, 0],
    ['all were, at the beginning', 0, 10, 0, 110_000],
    ['all were, and half the window is over', 0, 10, 50_000, 60_000],
    ['all were in the window before', 10, 0, 0, 10_000],
    ['they have faded by a tenth', 10, 0, 10_000, 0],
    ['half of them have faded, and four came', 10, 4, 50_000, 0],
    ['half of them have faded, and five came', 10, 5, 50_000, 10_000],
  ])('where %s', (_, before, now, elapsed, wait) => {
    expect(waitFor(RATE, { before, now, elapsed })).toBe(wait);
  });

  it('does not allow twice the tries at the border of two windows', () => {
    expect(waitFor(RATE, { before: 10, now: 0, elapsed: 1 })).toBeGreaterThan(0);
  });

  it('says exactly how long: then it is allowed, and a moment before it is not', () => {
    const counts = fc.record({
      ...{ before: fc.integer({ min: 0, max: 10 }), now: fc.integer({ min: 0, max: 10 }) },
      elapsed: fc.integer({ min: 0, max: 99_999 }),
    });
    fc.assert(
      fc.property(counts, ({ before, now, elapsed }) => {
        const waitAt = (later: number) => {
          const at = elapsed + later;
          return at < 100_000
            ? waitFor(RATE, { before, now, elapsed: at })
            : waitFor(RATE, { before: now, now: 0, elapsed: at - 100_000 });
        };
        const wait = waitAt(0);
        expect(waitAt(wait)).toBe(0);
        if (wait > 0) expect(waitAt(wait - 1)).toBeGreaterThan(0);
      }),
    );
  });
});
