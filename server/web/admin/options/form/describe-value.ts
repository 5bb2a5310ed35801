import type { OptionValue } from '../../../../../shared/options/option.ts';
import { spellValue } from './typed-value.ts';

/** A value in the words of the form. */
export function describeValue(value: OptionValue): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (value === null) return 'no limit';
  const spelled = spellValue(value);
  return spelled === '' ? 'nothing' : spelled;
}
