import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../../../shared/texts/make-formats.ts';

const en = makeFormats('en', 'Europe/Berlin');
const de = makeFormats('de', 'Europe/Berlin');
const NOW = new Date('2026-06-21T10:00:00Z');
/** Ten minutes after midnight in Berlin, the day before in London. */
const NIGHT = '2026-06-20T22:10:00Z';

describe('makeFormats', () => {
  it.each([
    ['day', (f: typeof en) => f.day('2028-06-21T10:00:00Z'), '21\u00a0Jun 2028', '21.\u00a0Juni 2028'],
    ['time', (f: typeof en) => f.time('2028-06-21T08:42:00Z'), '10:42', '10:42'],
    [
      'moment',
      (f: typeof en) => f.moment('2028-06-21T08:42:00Z'),
      '21\u00a0Jun 2028, 10:42',
      '21.\u00a0Juni 2028, 10:42',
    ],
    [
      'to the second',
      (f: typeof en) => f.exact('2028-06-21T08:42:07Z'),
      '21\u00a0Jun 2028, 10:42:07',
      '21.\u00a0Juni 2028, 10:42:07',
    ],
    [
      'moment in its zone',
      (f: typeof en) => f.momentInZone('2028-06-21T08:42:00Z'),
      '21\u00a0Jun 2028, 10:42 CEST',
      '21.\u00a0Juni 2028, 10:42 MESZ',
    ],
    ['near, today', (f: typeof en) => f.near('2026-06-21T08:34:00Z', NOW), 'today, 10:34', 'heute, 10:34'],
    ['near, after midnight', (f: typeof en) => f.near(NIGHT, NOW), 'today, 00:10', 'heute, 00:10'],
    ['near, yesterday', (f: typeof en) => f.near('2026-06-20T14:20:00Z', NOW), 'yesterday, 16:20', 'gestern, 16:20'],
    ['near, tomorrow', (f: typeof en) => f.near('2026-06-22T08:33:00Z', NOW), 'tomorrow, 10:33', 'morgen, 10:33'],
    [
      'near, two days ago',
      (f: typeof en) => f.near('2026-06-19T08:33:00Z', NOW),
      '19\u00a0Jun 2026',
      '19.\u00a0Juni 2026',
    ],
    ['until, today', (f: typeof en) => f.until('2026-06-21T10:42:00Z', NOW), '12:42', '12:42'],
    ['until, tomorrow', (f: typeof en) => f.until('2026-06-22T08:33:00Z', NOW), 'tomorrow, 10:33', 'morgen, 10:33'],
    [
      'until, later',
      (f: typeof en) => f.until('2026-06-23T08:33:00Z', NOW),
      '23\u00a0Jun 2026, 10:33',
      '23.\u00a0Juni 2026, 10:33',
    ],
    ['number', (f: typeof en) => f.number(1284), '1,284', '1.284'],
    ['percent', (f: typeof en) => f.percent(0.05), '5\u00a0%', '5\u00a0%'],
    ['size of bytes', (f: typeof en) => f.size(999), '999\u00a0bytes', '999\u00a0Byte'],
    ['size of kilobytes', (f: typeof en) => f.size(212_000), '212\u00a0KB', '212\u00a0KB'],
    ['size of gigabytes', (f: typeof en) => f.size(1_250_000_000), '1.25\u00a0GB', '1,25\u00a0GB'],
    ['list', (f: typeof en) => f.list(['Alice', 'Bob', 'Carla']), 'Alice, Bob and Carla', 'Alice, Bob und Carla'],
    ['one minute', (f: typeof en) => f.duration(60), '1 minute', '1 Minute'],
    ['a duration is never less', (f: typeof en) => f.duration(61), '2 minutes', '2 Minuten'],
    ['a day', (f: typeof en) => f.duration(86_400), '24 hours', '24 Stunden'],
    ['days', (f: typeof en) => f.duration(7 * 86_400), '7 days', '7 Tage'],
    ['90 minutes', (f: typeof en) => f.duration(5_400), '90 minutes', '90 Minuten'],
    ['in days', (f: typeof en) => f.inDays(12), 'in 12 days', 'in 12 Tagen'],
    ['in one day', (f: typeof en) => f.inDays(1), 'tomorrow', 'morgen'],
  ])('%s', (_, format, english, german) => {
    expect(format(en)).toBe(english);
    expect(format(de)).toBe(german);
  });

  it('takes the form of a plural that the language has', () => {
    const said = (count: number) => en.plural(count, { one: 'One person waits.', other: `${count} people wait.` });
    expect([0, 1, 2].map(said)).toEqual(['0 people wait.', 'One person waits.', '2 people wait.']);
    expect(en.plural(1, { other: 'all the same' })).toBe('all the same');
  });

  it.each([
    ['tomorrow after a day of 23 hours', '2026-03-29T21:30:00Z', '2026-03-28T22:30:00Z', 'tomorrow, 23:30'],
    ['yesterday in another month', '2026-02-28T15:20:00Z', '2026-03-01T08:00:00Z', 'yesterday, 16:20'],
    ['not today a year ago', '2025-06-21T08:00:00Z', '2026-06-21T10:00:00Z', '21\u00a0Jun 2025'],
  ])('knows %s', (_, iso, now, said) => expect(en.near(iso, new Date(now))).toBe(said));

  it('refuses what is no time', () => expect(() => en.day('soon')).toThrow(RangeError));
});
