import { LANGUAGES, type Language } from '../languages.ts';
import { type Counting, countIn } from './count-in.ts';

/** Numbers and times in the reader's language. Times are ISO; an unreadable one is a RangeError. */
export interface Formats extends Counting {
  /** "21 Jun 2028" */
  day(iso: string): string;
  /** "10:42" */
  time(iso: string): string;
  /** "21 Jun 2028, 10:42" */
  moment(iso: string): string;
  /** To the second: "21 Jun 2028, 10:42:07". */
  exact(iso: string): string;
  /** The moment with the name of the time zone, for readers whose clock may be another: "21 Jun 2028, 10:42 CEST". */
  momentInZone(iso: string): string;
  /** Seen from `now`: "today, 10:34", "yesterday, 16:20", "tomorrow, 10:33", else the day alone. */
  near(iso: string, now: Date): string;
  /** The end of something, relative to `now`: "10:42" today, "tomorrow, 10:33", else the moment. */
  until(iso: string, now: Date): string;
}

const DAY_MS = 86_400_000;

/** For a language and an IANA time zone; without one, the zone of this machine. */
export function makeFormats(language: Language, timeZone?: string): Formats {
  const { locale } = LANGUAGES[language];
  const zone = timeZone === undefined ? {} : { timeZone };
  const days = new Intl.DateTimeFormat(locale, { ...zone, day: 'numeric', month: 'short', year: 'numeric' });
  const clock = { ...zone, hour: '2-digit', minute: '2-digit' } as const;
  const times = new Intl.DateTimeFormat(locale, clock);
  const seconds = new Intl.DateTimeFormat(locale, { ...clock, second: '2-digit' });
  const zoned = new Intl.DateTimeFormat(locale, { ...clock, timeZoneName: 'short' });
  const calendar = new Intl.DateTimeFormat('en-CA', zone);
  const counting = countIn(language);

  // No line ends between day and month.
  const day = (iso: string) => days.format(new Date(iso)).replace(' ', '\u00a0');
  const time = (iso: string) => times.format(new Date(iso));
  /** How many midnights are in between: −1 = yesterday. */
  const daysFrom = (now: Date, iso: string) =>
    Math.round((Date.parse(calendar.format(new Date(iso))) - Date.parse(calendar.format(now))) / DAY_MS);
  const named = (distance: number) => counting.inDays(distance);
  return {
    ...counting,
    day,
    time,
    moment: (iso) => `${day(iso)}, ${time(iso)}`,
    exact: (iso) => `${day(iso)}, ${seconds.format(new Date(iso))}`,
    momentInZone: (iso) => `${day(iso)}, ${zoned.format(new Date(iso))}`,
    near(iso, now) {
      const distance = daysFrom(now, iso);
      return Math.abs(distance) <= 1 ? `${named(distance)}, ${time(iso)}` : day(iso);
    },
    until(iso, now) {
      const distance = daysFrom(now, iso);
      if (distance === 0) return time(iso);
      return `${distance === 1 ? named(1) : day(iso)}, ${time(iso)}`;
    },
  };
}
