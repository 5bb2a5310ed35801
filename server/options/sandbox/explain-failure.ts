import type { CredentialKind } from '../../../shared/credential.ts';
import { namesOfKind } from '../../../shared/options/names-of-kind.ts';
import type { ScriptFault } from '../../../shared/options/script-fault.ts';
import { stoppedLoop } from '../../../shared/options/stopped-loop.ts';
import { suggestName } from '../../../shared/options/suggest-name.ts';
import { USER_FIELDS } from '../../../shared/options/user-fields.ts';
import type { Limits } from './limits.ts';
import { columnOf, isInScript, scriptPlace } from './script-place.ts';

/** The bootstrap's description of what was thrown. */
export const FAILURE_FIELDS = ['kind', 'message', 'stack', 'unknown'] as const;
export type Failure = Readonly<Partial<Record<(typeof FAILURE_FIELDS)[number], string>>>;

/** The limit that ended it; null = none, it ended by itself. */
export type Ending = 'time' | 'memory' | null;

interface Script {
  readonly kind: CredentialKind;
  readonly lines: readonly string[];
}

const LONGEST_REASON = 200;
const MEGABYTE = 1024 * 1024;

/** The fault of a script that did not run to its end, in our words. */
export function explainFailure(failure: Failure, script: Script, ending: Ending, limits: Limits): ScriptFault {
  const reason = ending === null ? reasonOf(failure, script) : limitReason(ending, limits);
  return { ...placeOf(failure, script, ending), option: null, reason, fails: null };
}

function placeOf({ stack = '' }: Failure, { lines }: Script, ending: Ending): Pick<ScriptFault, 'line' | 'column'> {
  const place = scriptPlace(stack, lines);
  if (place === null) return { line: null, column: null };
  const { line } = place;
  const column = columnOf(place, lines);
  if (ending !== 'time' || column === null || !isInScript(stack)) return { line, column };
  return stoppedLoop(lines.join('\n'), { line, column });
}

export function limitReason(ending: NonNullable<Ending>, { runMilliseconds, memoryBytes }: Limits): string {
  return ending === 'time'
    ? `it took longer than ${runMilliseconds} milliseconds and was stopped.`
    : `it used more than ${memoryBytes / MEGABYTE} MB of memory and was stopped.`;
}

function reasonOf(failure: Failure, { kind }: Script): string {
  const message = oneLine(failure.message ?? '');
  switch (failure.kind) {
    case 'engine error':
      return failure.unknown === undefined ? engineReason(message) : unknownName(oneLine(failure.unknown), kind);
    case 'error':
    case 'text':
      return message === '' ? 'it threw an error that says nothing.' : `it threw "${message}".`;
    default:
      return `it threw ${message}.`;
  }
}

/** QuickJS's messages that scripts run into, and the words of the text checks for the same. */
const REASONS: ReadonlyArray<readonly [pattern: RegExp, say: (found: string) => string]> = [
  [/^stack overflow$/, () => 'it called itself too deeply.'],
  [/^string too long$/, () => 'a text became too long.'],
  [/^'(.*)' is not defined$/, (name) => `there is no "${name}" here: a script can only read user and set options.`],
  [/^redeclaration of '(.*)'$/, (name) => `"${name}" has its meaning already: choose another name.`],
  [/^cannot define variable '(.*)'$/, (name) => `"${name}" has its meaning already: choose another name.`],
  [/^'\d+' is read-only$|^object is not extensible$/, () => 'this list cannot be changed in place. Assign a new one.'],
  [/^'(.*)' is read-only$/, (name) => `"${name}" cannot be changed.`],
  [/^not a function$/, () => 'this is not a function.'],
];

function engineReason(message: string): string {
  for (const [pattern, say] of REASONS) {
    const found = pattern.exec(message);
    if (found !== null) return say(found[1] ?? '');
  }
  return sentence(message);
}

function unknownName(name: string, kind: CredentialKind): string {
  if (!name.startsWith('user.')) return namesOfKind(kind).unknown(name);
  const meant = suggestName(name.slice('user.'.length), USER_FIELDS);
  const help = meant === null ? `There are ${USER_FIELDS.join(', ')}.` : `Did you mean "user.${meant}"?`;
  return `there is no field "${name}". ${help}`;
}

function sentence(message: string): string {
  if (message === '') return 'it failed without saying why.';
  const text = message.charAt(0).toLowerCase() + message.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function oneLine(message: string): string {
  const text = message
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .toWellFormed();
  return text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON).toWellFormed()}…` : text;
}
