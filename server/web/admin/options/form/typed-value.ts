import type { OptionType, OptionValue } from '../../../../../shared/options/option.ts';

/** What is wrong with the letters in a field. `min` to `max`: the numbers it takes; `most`: how many it takes. */
export type TypedFault =
  | {
      readonly code: 'no whole number' | 'number out of range' | 'numbers out of range';
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'too many numbers' | 'too many letters'; readonly most: number }
  | { readonly code: 'no whole numbers' | 'number twice' | 'no letter' };

/** The meaning of the letters in a field. */
export interface TypedValue {
  /** What is written to the script; undefined = it cannot be written, the script keeps its value. */
  readonly value: OptionValue | undefined;
  /** Null = it is fine as far as the field knows. */
  readonly fault: TypedFault | null;
}

/** Reads a field without correcting it: too small or too large values are reported, never clamped. */
export function readTyped(type: OptionType, typed: string): TypedValue {
  switch (type.is) {
    case 'integer': {
      const value = readInteger(typed);
      const { min, max } = type;
      if (value === undefined) return { value, fault: { code: 'no whole number', min, max } };
      return { value, fault: value < min || value > max ? { code: 'number out of range', min, max } : null };
    }
    case 'integers': {
      const parts = typed.split(/[\s,]+/).filter((part) => part !== '');
      const values = parts.map(readInteger);
      if (!values.every((one) => one !== undefined)) {
        return { value: undefined, fault: { code: 'no whole numbers' } };
      }
      return { value: values, fault: judgeIntegers(type, values) };
    }
    case 'text':
      if (typed.trim() === '') return { value: typed, fault: { code: 'no letter' } };
      if (typed.length <= type.maxLength) return { value: typed, fault: null };
      return { value: typed, fault: { code: 'too many letters', most: type.maxLength } };
    case 'boolean':
    case 'choice':
      return { value: undefined, fault: null }; // chosen, never typed
  }
}

/** A value as a field shows it. */
export function spellValue(value: OptionValue): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

export function sameValue(one: OptionValue | undefined, other: OptionValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Fifteen digits are the most that a JavaScript number always keeps. */
function readInteger(typed: string): number | undefined {
  return /^-?\d{1,15}$/.test(typed.trim()) ? Number(typed) : undefined;
}

function judgeIntegers(
  { min, max, most }: Extract<OptionType, { is: 'integers' }>,
  values: readonly number[],
): TypedFault | null {
  if (values.some((value) => value < min || value > max)) return { code: 'numbers out of range', min, max };
  if (new Set(values).size < values.length) return { code: 'number twice' };
  return values.length > most ? { code: 'too many numbers', most } : null;
}
