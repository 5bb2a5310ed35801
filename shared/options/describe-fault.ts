import { type FaultDescription, sayFault } from './fault.ts';
import type { ScriptFault } from './script-fault.ts';

/** One fault as a person reads it: `Line 12: at least 8 and at most 6 characters cannot both be true.` */
export function describeFault(fault: ScriptFault, words: FaultDescription): string {
  const { line, fails } = fault;
  const what = line === null ? describeReason(fault, words) : words.atLine(line, reasonOf(fault, words));
  return fails === null ? what : `${what} ${describeFails(fails, words)}`;
}

/** What is wrong, as a sentence by itself. */
export function describeReason(fault: ScriptFault, words: FaultDescription): string {
  return begun(reasonOf(fault, words));
}

/** Why a script was not saved. */
export function describeRefusal(faults: readonly ScriptFault[], words: FaultDescription): string {
  const [first, ...more] = faults;
  if (first === undefined) return words.notSaved;
  const fault = describeFault(first, words);
  return more.length === 0 ? words.notSavedFor(fault) : words.notSavedForMore(fault, more.length);
}

/** How many of those it was tried for, and who: a sentence of its own. */
export function describeFails(
  { people, of, examples }: NonNullable<ScriptFault['fails']>,
  words: FaultDescription,
): string {
  if (examples.length === 0) return words.failsFor(people, of);
  return examples.length < people
    ? words.failsForSuch(people, of, examples)
    : words.failsForThese(people, of, examples);
}

/** A fault of another version has English alone. */
export function reasonOf({ what, reason }: ScriptFault, { reasons }: Pick<FaultDescription, 'reasons'>): string {
  return (what === undefined ? null : sayFault(what, reasons)) ?? reason;
}

/** Starts with a capital, unless it starts with the name of an option. */
function begun(reason: string): string {
  return /^\w+\.\w/.test(reason) ? reason : reason.charAt(0).toUpperCase() + reason.slice(1);
}
