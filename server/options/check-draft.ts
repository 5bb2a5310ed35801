import { checkScript } from '../../shared/options/check-script.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';
import type { Draft } from './draft.ts';

/** Nobody fixes more than this in one go; a 64 KB script can contain thousands. */
const MOST_FAULTS = 100;

/** The first faults of a draft that its text alone shows. Empty = it is worth evaluating. */
export function checkDraft({ kind, text }: Draft): ScriptFault[] {
  return checkScript(kind, text).slice(0, MOST_FAULTS);
}
