import type { ScriptFault } from './script-fault.ts';

/** One fault as a person reads it: `Line 12: at least 8 and at most 6 characters cannot both be true.` */
export function describeFault({ line, reason, fails }: ScriptFault): string {
  const what = line === null ? begun(reason) : `Line ${line}: ${reason}`;
  return fails === null ? what : `${what} ${forWhom(fails)}`;
}

/** Why a script was not saved: the first fault, and how many more there are. */
export function describeRefusal(faults: readonly ScriptFault[]): string {
  const [first, ...more] = faults;
  if (first === undefined) return 'Not saved.';
  const rest = more.length === 0 ? '' : ` And ${more.length} more ${more.length === 1 ? 'mistake' : 'mistakes'}.`;
  return `Not saved. ${describeFault(first)}${rest}`;
}

/** Starts with a capital, unless it starts with the name of an option. */
function begun(reason: string): string {
  return /^\w+\.\w/.test(reason) ? reason : reason.charAt(0).toUpperCase() + reason.slice(1);
}

/** How many of those it was tried for, and who: a sentence of its own. */
export function forWhom({ people, of, examples }: NonNullable<ScriptFault['fails']>): string {
  const count = `Fails for ${people} of ${of} ${of === 1 ? 'person' : 'people'}`;
  if (examples.length === 0) return `${count}.`;
  return examples.length < people ? `${count}, such as ${listed(examples)}.` : `${count}: ${listed(examples)}.`;
}

function listed(names: readonly string[]): string {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? `${last}` : `${others.toReversed().join(', ')} and ${last}`;
}
