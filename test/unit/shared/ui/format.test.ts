import { afterEach, beforeEach, expect, it } from 'vitest';
import { formatClock } from '../../../../shared/ui/format-clock.ts';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { formatUntil } from '../../../../shared/ui/format-until.ts';

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

it.each([
  ['2026-06-21T21:59:00Z', '23:59'],
  ['2026-06-21T22:00:00Z', 'tomorrow, 00:00'],
  ['2026-06-22T08:33:00Z', 'tomorrow, 10:33'],
  ['2026-06-22T22:00:00Z', '23 Jun 2026, 00:00'],
])('writes until when %s is, from the noon before it', (iso, until) =>
  expect(formatUntil(iso, new Date('2026-06-21T10:00:00Z'))).toBe(until),
);

it('knows tomorrow also where a day has 23 hours', () =>
  expect(formatUntil('2026-03-29T21:30:00Z', new Date('2026-03-28T22:30:00Z'))).toBe('tomorrow, 23:30'));

it('refuses what is no time', () => {
  expect(() => formatDate('soon')).toThrow(RangeError);
  expect(() => formatClock('soon')).toThrow(RangeError);
});
