import { describe, expect, it } from 'vitest';
import type { StoredCrl } from '../../../../../server/ca/ca-store.ts';
import { isInTime, nextCrl } from '../../../../../server/ca/status/next-crl.ts';

const NOW = new Date('2026-03-01T12:00:00.345Z');
const at = (milliseconds: number) => new Date(Date.parse('2026-03-01T12:00:00Z') + milliseconds);
const MINUTE = 60_000;
const DAY = 86_400_000;

function list(now: Date, last: StoredCrl | null = null): StoredCrl {
  return { ...nextCrl('issuing', last, 1, now), entries: 0, signature: new Uint8Array(64) };
}

describe('nextCrl', () => {
  it('is backdated by a minute, in whole seconds, and ends a week from now', () => {
    expect(list(NOW)).toMatchObject({ number: 1, thisUpdate: at(-MINUTE), nextUpdate: at(7 * DAY), madeAt: NOW });
    expect(nextCrl('root', null, 0, NOW)).toMatchObject({ thisUpdate: at(-MINUTE), nextUpdate: at(180 * DAY) });
  });

  it('has a later thisUpdate than the list before, even in the same second', () => {
    const first = list(NOW);
    const second = list(NOW, first);
    expect([second.number, second.thisUpdate]).toEqual([2, at(-MINUTE + 1_000)]);
    expect(list(at(10 * MINUTE), second).thisUpdate).toEqual(at(9 * MINUTE));
  });

  it('is never dated in the future, however many there were', () => {
    let last = list(NOW);
    for (let count = 0; count < 100; count++) last = list(NOW, last);
    expect([last.number, last.thisUpdate]).toEqual([101, at(0)]);
  });

  it('takes nothing but the number from a list of a later clock', () => {
    const ahead = list(at(3_650 * DAY));
    expect(list(NOW, ahead)).toMatchObject({ number: 2, thisUpdate: at(-MINUTE), endedBy: at(-7 * DAY - MINUTE) });
  });

  it('leaves out what ended before the list before, and before a whole life of a list', () => {
    const first = list(NOW);
    expect(first.endedBy).toEqual(new Date(0));
    expect(list(at(DAY), first).endedBy).toEqual(at(DAY - 7 * DAY - MINUTE));
    expect(list(at(30 * DAY), first).endedBy).toEqual(at(-MINUTE));
  });
});

describe('isInTime', () => {
  it.each([
    [0, true],
    [3.4 * DAY, true],
    [3.5 * DAY + 1_000, false],
    [-30_000, true],
    [-2 * MINUTE, false],
    [-3_650 * DAY, false],
  ])('%i ms after a list was made: %s', (later, expected) => {
    expect(isInTime(list(NOW), at(later))).toBe(expected);
  });
});
