import { expect, it } from 'vitest';
import { boundEntries, MOST_BOUNDED } from '../../../../server/audit/bound-entries.ts';

const START = new Date('2026-03-02T09:00:00.000Z');
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

it('keeps the 1st, 10th, 100th … try of each thing from each network, and counts all', () => {
  const bound = boundEntries();
  const kept = Array.from({ length: 1000 }, () => bound('alice', { at: START, network: '192.0.2.7' }))
    .filter(({ entry }) => entry)
    .map(({ times }) => times);
  expect(kept).toEqual([1, 10, 100, 1000]);
  expect(bound('bob', { at: START, network: '192.0.2.7' })).toMatchObject({ entry: true, times: 1 });
  expect(bound('alice', { at: START, network: '192.0.2.8' })).toMatchObject({ entry: true, times: 1 });
});

it('keeps no more than its bound in a window, from however many networks, and says once that it was the last', () => {
  const bound = boundEntries();
  const flood = (at: Date) =>
    Array.from({ length: MOST_BOUNDED + 100 }, (_, from) => bound('x', { at, network: `198.51.100.${from}` }));
  for (const at of [START, later(15)]) {
    const told = flood(at);
    expect(told.filter(({ entry }) => entry)).toHaveLength(MOST_BOUNDED);
    expect(told.flatMap((one, index) => (one.entry && one.last ? [index] : []))).toEqual([MOST_BOUNDED - 1]);
  }
});
