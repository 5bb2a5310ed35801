import type { OptionState } from '../../../../../shared/options/describe-options.ts';
import type { OptionValue } from '../../../../../shared/options/option.ts';

/** The value that an option has for everybody; undefined = it has to be computed. */
export function literalOf(state: OptionState): OptionValue | undefined {
  if (state.how === 'literal') return state.value;
  if (state.how === 'expression') return undefined;
  try {
    // Default literals are spelled as in JSON.
    const value: OptionValue = JSON.parse(state.source);
    return value;
  } catch {
    return undefined;
  }
}
