import { afterEach, beforeEach, expect, it } from 'vitest';
import { formatClock } from '../../../../shared/ui/format-clock.ts';
import { formatDate } from '../../../../shared/ui/format-date.ts';

const zone = process.env['TZ'];

beforeEach(() => {
  process.env['TZ'] = 'Europe/Stockholm';
});

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it.each([
  ['2028-06-21T12:00:00Z', '21 Jun 2028'],
  ['2028-09-01T12:00:00Z', '1 Sep 2028'],
  ['2027-12-31T23:30:00Z', '1 Jan 2028'],
])('writes the day of %s where the reader is', (iso, day) => expect(formatDate(iso)).toBe(day));

it.each([
  ['2026-06-21T08:42:10Z', '10:42'],
  ['2026-06-21T22:05:00Z', '00:05'],
])('writes the clock time of %s where the reader is', (iso, time) => expect(formatClock(iso)).toBe(time));

it('refuses what is no time', () => {
  expect(() => formatDate('soon')).toThrow(RangeError);
  expect(() => formatClock('soon')).toThrow(RangeError);
});
