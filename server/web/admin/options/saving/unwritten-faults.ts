import { OPTION_LIST, type OptionPath } from '../../../../../shared/options/option-list.ts';
import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';

/** Contents of form fields that cannot be written to the script, as faults of their options. */
export function unwrittenFaults(unwritten: ReadonlyMap<OptionPath, string>): readonly ScriptFault[] {
  return [...unwritten].map(([option, fault]) => {
    const title = OPTION_LIST.find(({ path }) => path === option)?.title ?? option;
    return {
      line: null,
      column: null,
      option,
      reason: `${title}: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}`,
      fails: null,
    };
  });
}
