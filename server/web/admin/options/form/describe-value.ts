import type { OptionValue } from '../../../../../shared/options/option.ts';
import type { FormTexts } from '../../../../../shared/texts/en/options/form.ts';
import { spellValue } from './typed-value.ts';

/** A value in the words of the form. */
export function describeValue(value: OptionValue, { values }: Pick<FormTexts, 'values'>): string {
  if (typeof value === 'boolean') return value ? values.on : values.off;
  if (value === null) return values.noLimit;
  const spelled = spellValue(value);
  return spelled === '' ? values.nothing : spelled;
}
