import type { OptionType, OptionValue } from '../../../../../shared/options/option.ts';

/** The meaning of the letters in a field. */
export interface TypedValue {
  /** What is written to the script; undefined = it cannot be written, the script keeps its value. */
  readonly value: OptionValue | undefined;
  /** What to do about it; null = it is fine as far as the field knows. */
  readonly fault: string | null;
}

/** Reads a field without correcting it: too small or too large values are reported, never clamped. */
export function readTyped(type: OptionType, typed: string): TypedValue {
  switch (type.is) {
    case 'integer': {
      const value = readInteger(typed);
      const range = `${type.min} to ${type.max}`;
      if (value === undefined) return { value, fault: `Type a whole number, ${range}.` };
      return { value, fault: value < type.min || value > type.max ? `Type a number from ${range}.` : null };
    }
    case 'integers': {
      const parts = typed.split(/[\s,]+/).filter((part) => part !== '');
      const values = parts.map(readInteger);
      if (!values.every((one) => one !== undefined)) {
        return { value: undefined, fault: 'Type whole numbers with commas between them.' };
      }
      return { value: values, fault: judgeIntegers(type, values) };
    }
    case 'text':
      if (typed.trim() === '') return { value: typed, fault: 'Type at least one letter.' };
      return { value: typed, fault: typed.length > type.maxLength ? `Type at most ${type.maxLength} letters.` : null };
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
): string | null {
  if (values.some((value) => value < min || value > max)) return `Type numbers from ${min} to ${max}.`;
  if (new Set(values).size < values.length) return 'Type each number once.';
  return values.length > most ? `Type at most ${most} numbers.` : null;
}
