import type { OptionPath } from '../../../../../shared/options/option-list.ts';
import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';
import type { FormTexts } from '../../../../../shared/texts/en/options/form.ts';
import type { OptionWordsTexts } from '../../../../../shared/texts/en/options/option-words.ts';
import { sayTyped } from '../form/say-typed.ts';
import type { TypedFault } from '../form/typed-value.ts';

/** Contents of form fields that cannot be written to the script, as faults of their options. */
export function unwrittenFaults(
  unwritten: ReadonlyMap<OptionPath, TypedFault>,
  { form, optionWords }: { form: FormTexts; optionWords: OptionWordsTexts },
): readonly ScriptFault[] {
  return [...unwritten].map(([option, typed]) => {
    const { title } = optionWords.options[option];
    const fault = sayTyped(typed, form);
    return {
      line: null,
      column: null,
      option,
      reason: `${title}: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}`,
      fails: null,
    };
  });
}
