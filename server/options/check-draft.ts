import { checkScript } from '../../shared/options/check-script.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';
import type { Draft } from './draft.ts';

/** Nobody mends more at once, and a text of 64 KB can have thousands. */
const MOST_FAULTS = 100;

/** The first of what is wrong with a draft as far as its text tells. Empty = it is worth evaluating. */
export function checkDraft({ kind, text }: Draft): ScriptFault[] {
  return checkScript(kind, text).slice(0, MOST_FAULTS);
}
