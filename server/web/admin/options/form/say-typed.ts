import type { FormTexts } from '../../../../../shared/texts/en/options/form.ts';
import type { TypedFault } from './typed-value.ts';

/** What to do about the letters in a field, as a sentence. */
export function sayTyped(fault: TypedFault, { typed }: Pick<FormTexts, 'typed'>): string {
  switch (fault.code) {
    case 'no whole number':
    case 'number out of range':
    case 'numbers out of range':
      return typed[fault.code](fault);
    case 'too many numbers':
    case 'too many letters':
      return typed[fault.code](fault);
    case 'no whole numbers':
    case 'number twice':
    case 'no letter':
      return typed[fault.code]();
  }
}
