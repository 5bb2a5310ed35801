import { KEY_ALGORITHMS } from '../../shared/certificate.ts';
import { drawsSomething, locateUnseen } from '../../shared/find-unseen.ts';
import type { Fault, Found } from '../../shared/options/fault.ts';
import type { OptionType, OptionValue } from '../../shared/options/option.ts';
import type { DeclaredOption } from '../../shared/options/option-list.ts';
import { suggestName } from '../../shared/options/suggest-name.ts';
import type { RawValue } from './evaluation.ts';
import { quote } from './quote.ts';

/** Longer texts were not meant as a name. */
const LONGEST_NAME = 100;

/** Why an option cannot have the value that a script set; null = it can, and `raw` is valid. */
export function judgeValue({ path, type }: DeclaredOption, raw: RawValue): Fault | null {
  if ('instead' in raw) return notOf(path, type, { is: 'other', what: raw.instead });
  const { value } = raw;
  const wrong = notOf(path, type, foundOf(value));
  switch (type.is) {
    case 'boolean':
      return typeof value === 'boolean' ? null : wrong;
    case 'integer':
      if (value === null && type.orNull === true) return null;
      return typeof value === 'number' && isWithin(value, type) ? null : wrong;
    case 'choice':
      return typeof value === 'string' ? judgeChoice(path, type.values, value) : wrong;
    case 'text':
      return typeof value === 'string' ? judgeText(path, type.maxLength, value) : wrong;
    case 'integers':
      return Array.isArray(value) ? judgeIntegers(path, type, value) : wrong;
  }
}

function judgeChoice(option: string, values: readonly string[], value: string): Fault | null {
  if (values.includes(value)) return null;
  const quoted = quote(value);
  // Only the choice for encryption lacks an algorithm.
  if (option.startsWith('keyAlgorithms.') && KEY_ALGORITHMS.some((algorithm) => algorithm === value)) {
    return { code: 'key does not encrypt', facts: { option, quoted } };
  }
  const meant = suggestName(value.slice(0, LONGEST_NAME), values);
  const facts = { option, values: values.map(quote), meant: meant === null ? null : quote(meant) };
  return { code: 'not a choice', facts: { ...facts, found: { is: 'text', quoted } } };
}

function judgeText(option: string, most: number, value: string): Fault | null {
  if (value.length > most) return { code: 'text of option too long', facts: { option, most } };
  const unseen = locateUnseen(value);
  if (unseen !== null) return { code: 'text with something unseen', facts: { option, ...unseen } };
  return drawsSomething(value) ? null : { code: 'text empty', facts: { option } };
}

function judgeIntegers(
  option: string,
  { min, max, most }: Extract<OptionType, { is: 'integers' }>,
  values: readonly number[],
): Fault | null {
  if (values.length > most) return { code: 'too many numbers', facts: { option, most } };
  const bad = values.find((number) => !isWithin(number, { min, max }));
  if (bad !== undefined) {
    return { code: 'wrong number in list', facts: { option, min, max, found: foundOf(bad) } };
  }
  const twice = values.find((number, index) => values.indexOf(number) !== index);
  return twice === undefined ? null : { code: 'number twice', facts: { option, number: twice } };
}

/** Also false for a value that is not a whole number. */
function isWithin(value: unknown, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

/** It is not of the type of the option. */
function notOf(option: string, type: OptionType, found: Found): Fault {
  switch (type.is) {
    case 'boolean':
      return { code: 'not true or false', facts: { option, found } };
    case 'integer': {
      const { min, max, orNull = false } = type;
      return { code: 'not a whole number', facts: { option, min, max, orNull, found } };
    }
    case 'choice':
      return { code: 'not a choice', facts: { option, values: type.values.map(quote), found, meant: null } };
    case 'text':
      return { code: 'not a text', facts: { option, most: type.maxLength, found } };
    case 'integers':
      return { code: 'not a list', facts: { option, min: type.min, max: type.max, found } };
  }
}

function foundOf(value: OptionValue): Found {
  if (typeof value === 'string') return { is: 'text', quoted: quote(value) };
  return Array.isArray(value) ? { is: 'list' } : { is: 'value', value: String(value) };
}
