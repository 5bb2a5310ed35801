import { KEY_ALGORITHMS } from '../../shared/certificate.ts';
import { drawsSomething, findUnseen } from '../../shared/find-unseen.ts';
import type { OptionType, OptionValue } from '../../shared/options/option.ts';
import type { DeclaredOption } from '../../shared/options/option-list.ts';
import { suggestName } from '../../shared/options/suggest-name.ts';
import type { RawValue } from './evaluation.ts';
import { quote } from './quote.ts';

/** Longer texts were not meant as a name. */
const LONGEST_NAME = 100;

/** Why an option cannot have the value that a script set, as a sentence; null = it can, and `raw` is valid. */
export function judgeValue({ path, type }: DeclaredOption, raw: RawValue): string | null {
  if ('instead' in raw) return `${path} has to be ${describeType(type)}, not ${raw.instead}.`;
  const { value } = raw;
  const wrong = `${path} has to be ${describeType(type)}, not ${describeValue(value)}.`;
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

function judgeChoice(path: string, values: readonly string[], value: string): string | null {
  if (values.includes(value)) return null;
  // Only the choice for encryption lacks an algorithm.
  if (path.startsWith('keyAlgorithms.') && KEY_ALGORITHMS.some((algorithm) => algorithm === value)) {
    return `${path} cannot be ${quote(value)}: such a key signs, but does not encrypt.`;
  }
  const meant = suggestName(value.slice(0, LONGEST_NAME), values);
  const question = meant === null ? '' : ` Did you mean ${quote(meant)}?`;
  return `${path} has to be ${alternatives(values)}, not ${quote(value)}.${question}`;
}

function judgeText(path: string, maxLength: number, value: string): string | null {
  if (value.length > maxLength) return `${path} is longer than ${maxLength} characters.`;
  const unseen = findUnseen(value);
  if (unseen !== null) return `${path} has ${unseen} in it.`;
  return drawsSomething(value) ? null : `${path} is empty.`;
}

function judgeIntegers(
  path: string,
  type: Extract<OptionType, { is: 'integers' }>,
  values: readonly number[],
): string | null {
  if (values.length > type.most) return `${path} has more than ${type.most} numbers.`;
  const bad = values.find((number) => !isWithin(number, type));
  if (bad !== undefined) return `${path} has to be ${describeType(type)}, but it has ${describeValue(bad)} in it.`;
  const twice = values.find((number, index) => values.indexOf(number) !== index);
  return twice === undefined ? null : `${path} has ${twice} in it twice.`;
}

/** Also false for a value that is not a whole number. */
function isWithin(value: unknown, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

function describeType(type: OptionType): string {
  switch (type.is) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `a whole number from ${type.min} to ${type.max}${type.orNull === true ? ', or null' : ''}`;
    case 'choice':
      return alternatives(type.values);
    case 'text':
      return `text of 1 to ${type.maxLength} characters`;
    case 'integers':
      return `a list of whole numbers from ${type.min} to ${type.max}`;
  }
}

function alternatives(values: readonly string[]): string {
  const quoted = values.map(quote);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

function describeValue(value: OptionValue): string {
  if (typeof value === 'string') return `the text ${quote(value)}`;
  return Array.isArray(value) ? 'a list' : String(value);
}
