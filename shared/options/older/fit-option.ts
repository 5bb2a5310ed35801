import type { OptionType, OptionValue } from '../option.ts';
import { writeLiteral } from '../write-literal.ts';
import { type OlderValue, plainText, textSource, Unreadable } from './older-value.ts';

/** The right-hand side that an option gets; `literal` null = it has to be computed. */
export interface Fitted {
  readonly source: string;
  readonly literal: { readonly value: OptionValue } | null;
}

const YES_OR_NO: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };

/** Converts a value of the older product to an option of this type. Throws Unreadable if that is not possible. */
export function fitOption(type: OptionType, value: OlderValue): Fitted {
  switch (type.is) {
    case 'text':
      return fitText(type.maxLength, value);
    case 'boolean':
      return plain(yesOrNo(value) ?? refuse('it has to be true or false.'));
    case 'integer':
      if (value.is === 'null' && type.orNull === true) return plain(null);
      return plain(integer(type, value));
    case 'choice':
      return plain(choice(type.values, value));
    case 'integers': {
      const days = [...new Set(listed(value).map((each) => integer(type, each)))];
      return days.length > type.most ? refuse(`it has more than ${type.most} numbers.`) : plain(days);
    }
  }
}

function plain(value: OptionValue): Fitted {
  return { source: writeLiteral(value), literal: { value } };
}

function refuse(why: string): never {
  throw new Unreadable(why);
}

function fitText(maxLength: number, given: OlderValue): Fitted {
  const value: OlderValue = given.is === 'number' ? { is: 'text', pieces: [String(given.value)] } : given;
  if (value.is !== 'text') return refuse('it has to be a text.');
  const length = value.pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0);
  if (length > maxLength) return refuse(`it is longer than ${maxLength} characters.`);
  const text = plainText(value);
  if (text === null) return { source: textSource(value), literal: null };
  return text.trim() === '' ? refuse('it is empty.') : plain(text);
}

/** Also for the PIN options with ALLOWED in their names. */
function yesOrNo(value: OlderValue): boolean | null {
  if (value.is === 'boolean') return value.value;
  const word = wordOf(value);
  return Object.hasOwn(YES_OR_NO, word) ? (YES_OR_NO[word] ?? null) : null;
}

function choice(values: readonly string[], value: OlderValue): string {
  const word = wordOf(value);
  if (values.includes(word)) return word;
  const yes = yesOrNo(value);
  if (yes === null || !values.includes('disallowed')) return refuse(`it has to be ${oneOf(values)}.`);
  return yes ? 'allowed' : 'disallowed';
}

/** As the older product spells them. */
function oneOf(values: readonly string[]): string {
  const spelled = values.map((value) => value.toUpperCase());
  return `${spelled.slice(0, -1).join(', ')} or ${spelled.at(-1)}`;
}

function integer({ min, max }: { readonly min: number; readonly max: number }, value: OlderValue): number {
  const text = value.is === 'number' ? String(value.value) : wordOf(value);
  const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : refuse(`it has to be a whole number from ${min} to ${max}.`);
}

function listed(value: OlderValue): readonly OlderValue[] {
  if (value.is === 'list') return value.values;
  if (value.is === 'number') return [value];
  const text = value.is === 'text' ? plainText(value) : null;
  if (text === null) return refuse('it has to be a list of numbers.');
  const words = text
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(/[,;\s]+/)
    .filter((word) => word !== '');
  return words.map((word) => ({ is: 'text', pieces: [word] }));
}

function wordOf(value: OlderValue): string {
  return value.is === 'text' ? (plainText(value) ?? '').trim().toLowerCase() : '';
}
