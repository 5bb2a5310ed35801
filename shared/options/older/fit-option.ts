import type { OptionType, OptionValue } from '../option.ts';
import { writeLiteral } from '../write-literal.ts';
import type { OlderFault } from './older-fault.ts';
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
      return plain(yesOrNo(value) ?? refuse({ code: 'not true or false', facts: {} }));
    case 'integer':
      if (value.is === 'null' && type.orNull === true) return plain(null);
      return plain(integer(type, value));
    case 'choice':
      return plain(choice(type.values, value));
    case 'integers': {
      const days = [...new Set(listed(value).map((each) => integer(type, each)))];
      return days.length > type.most ? refuse({ code: 'too many numbers', facts: { most: type.most } }) : plain(days);
    }
  }
}

function plain(value: OptionValue): Fitted {
  return { source: writeLiteral(value), literal: { value } };
}

function refuse(fault: OlderFault): never {
  throw new Unreadable(fault);
}

function fitText(maxLength: number, given: OlderValue): Fitted {
  const value: OlderValue = given.is === 'number' ? { is: 'text', pieces: [String(given.value)] } : given;
  if (value.is !== 'text') return refuse({ code: 'not a text', facts: {} });
  const length = value.pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0);
  if (length > maxLength) return refuse({ code: 'too long', facts: { most: maxLength } });
  const text = plainText(value);
  if (text === null) return { source: textSource(value), literal: null };
  return text.trim() === '' ? refuse({ code: 'empty', facts: {} }) : plain(text);
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
  if (yes === null || !values.includes('disallowed')) {
    // As the older product spells them.
    return refuse({ code: 'not a choice', facts: { values: values.map((one) => one.toUpperCase()) } });
  }
  return yes ? 'allowed' : 'disallowed';
}

function integer({ min, max }: { readonly min: number; readonly max: number }, value: OlderValue): number {
  const text = value.is === 'number' ? String(value.value) : wordOf(value);
  const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : refuse({ code: 'not a whole number', facts: { min, max } });
}

function listed(value: OlderValue): readonly OlderValue[] {
  if (value.is === 'list') return value.values;
  if (value.is === 'number') return [value];
  const text = value.is === 'text' ? plainText(value) : null;
  if (text === null) return refuse({ code: 'not a list', facts: {} });
  const words = text
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(/[,;\s]+/)
    .filter((word) => word !== '');
  return words.map((word) => ({ is: 'text', pieces: [word] }));
}

function wordOf(value: OlderValue): string {
  return value.is === 'text' ? (plainText(value) ?? '').trim().toLowerCase() : '';
}
