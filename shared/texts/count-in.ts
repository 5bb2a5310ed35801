import { LANGUAGES, type Language } from '../languages.ts';

/** A whole sentence for each plural form that the language has; `other` is for all that are not named. */
export type Forms = { readonly other: string } & { readonly [form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string };

/** How a language expresses numbers, wherever its reader is. */
export interface Counting {
  /** The form that `count` takes. */
  plural(count: number, forms: Forms): string;
  /** "1,284" */
  number(value: number): string;
  /** "Alice, Bob and Carla" */
  list(items: readonly string[]): string;
  /** Of a share, 0.05 is "5 %", with a no-break space. */
  percent(share: number): string;
  /** Of a number of bytes: "212 KB", with a no-break space. */
  size(bytes: number): string;
  /**
   * A number of seconds in words, never less than it is: "10 minutes", "24 hours", "1 minute". In the longest unit that
   * says it exactly, "90 minutes" and not "2 hours"; in whole minutes when none does.
   */
  duration(seconds: number): string;
  /** "in 12 days"; 0 is "today", 1 "tomorrow". */
  inDays(days: number): string;
}

const SIZES = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

const DURATIONS = [
  // 24 hours are said as hours: a day could mean "until tonight".
  ['day', 86_400, 2],
  ['hour', 3_600, 1],
  ['minute', 60, 1],
] as const;

const NO_BREAK_SPACE = '\u00a0';

/** How `language` counts. */
export function countIn(language: Language): Counting {
  const { locale } = LANGUAGES[language];
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const days = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    percent: (share) => percents.format(share).replace(/(?<=\d)%/, `${NO_BREAK_SPACE}%`),
    size(bytes) {
      const [unit, length] = SIZES.find(([, least]) => bytes >= least) ?? ['byte', 1];
      const rounded = new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        ...(unit === 'byte' ? { unitDisplay: 'long' } : { maximumSignificantDigits: 3 }),
      });
      return rounded
        .format(bytes / length)
        .replace('kB', 'KB')
        .replace(/\s/, NO_BREAK_SPACE);
    },
    duration(seconds) {
      const exact = DURATIONS.find(([, length, least]) => seconds % length === 0 && seconds >= length * least);
      const [unit, length] = exact ?? (['minute', 60] as const);
      const words = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
      return words.format(Math.max(1, Math.ceil(seconds / length)));
    },
    inDays: (count) => days.format(count, 'day'),
  };
}
