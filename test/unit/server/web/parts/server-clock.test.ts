import { afterEach, describe, expect, it } from 'vitest';
import { byThisClock, noteServerTime } from '../../../../../server/web/parts/server-clock.ts';

const HEADER = 'Sun, 21 Jun 2026 10:33:00 GMT';
const SERVER = Date.parse(HEADER);
const END = '2026-06-21T10:42:00.000Z';

describe('byThisClock', () => {
  afterEach(() => noteServerTime(HEADER, SERVER));

  it.each([
    ['agrees', 0, END],
    ['differs by less than an answer takes', 4_000, END],
    ['is an hour fast', 3_600_000, '2026-06-21T11:42:00.000Z'],
    ['is a minute slow', -60_000, '2026-06-21T10:41:00.000Z'],
  ])('knows when a code ends where the clock %s', (_, ahead, end) => {
    noteServerTime(HEADER, SERVER + ahead);
    expect(byThisClock(END)).toBe(end);
  });

  it('says the same while answers take now more, now less time', () => {
    noteServerTime(HEADER, SERVER + 60_000);
    noteServerTime(HEADER, SERVER + 62_500);
    expect(byThisClock(END)).toBe('2026-06-21T10:43:00.000Z');
  });

  it('follows a clock that was set right', () => {
    noteServerTime(HEADER, SERVER + 3_600_000);
    noteServerTime(HEADER, SERVER + 100);
    expect(byThisClock(END)).toBe(END);
  });

  it.each([null, '', 'soon'])('learns nothing from a Date of %j', (date) => {
    noteServerTime(date, SERVER + 3_600_000);
    expect(byThisClock(END)).toBe(END);
  });
});
