import type { Rich } from '../../rich.ts';
import { number } from '../counting.ts';

/** The form of an option script, and the editor of its text. */
export const form = {
  title: 'Form',
  unreadable: 'The form follows again once the script can be read. Nothing in it is lost.',
  /** On buttons that lead there. */
  line: (line: number) => `Line ${line}`,
  /** What an option that is computed is for the chosen person. */
  valueFor: <T>(value: T, name: string): Rich<T> => [value, ` for ${name}`],
  byDefault: 'The script does not mention it: this is its default.',
  noLimit: 'No limit',
  noLimitOf: (title: string) => `${title}: no limit`,
  values: { on: 'on', off: 'off', noLimit: 'no limit', nothing: 'nothing' },
  /** What to do about letters in a field that are no value of its option. */
  typed: {
    'no whole number': ({ min, max }: { min: number; max: number }) => `Type a whole number, ${min} to ${max}.`,
    'number out of range': ({ min, max }: { min: number; max: number }) => `Type a number from ${min} to ${max}.`,
    'no whole numbers': () => 'Type whole numbers with commas between them.',
    'numbers out of range': ({ min, max }: { min: number; max: number }) => `Type numbers from ${min} to ${max}.`,
    'number twice': () => 'Type each number once.',
    'too many numbers': ({ most }: { most: number }) => `Type at most ${number(most)} numbers.`,
    'no letter': () => 'Type at least one letter.',
    'too many letters': ({ most }: { most: number }) => `Type at most ${number(most)} letters.`,
  },
};
export type FormTexts = typeof form;
