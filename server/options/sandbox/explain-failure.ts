import type { CredentialKind } from '../../../shared/credential.ts';
import { type Fault, plainFault } from '../../../shared/options/fault.ts';
import { asReason } from '../../../shared/options/fault-words.ts';
import { namesOfKind } from '../../../shared/options/names-of-kind.ts';
import type { ScriptFault } from '../../../shared/options/script-fault.ts';
import { stoppedLoop } from '../../../shared/options/stopped-loop.ts';
import { suggestName } from '../../../shared/options/suggest-name.ts';
import { USER_FIELDS } from '../../../shared/options/user-fields.ts';
import type { Limits } from './limits.ts';
import { columnOf, isInScript, scriptPlace } from './script-place.ts';

/** What report-code.ts tells of what was thrown. */
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

/** The fault of a script that did not run to its end. */
export function explainFailure(failure: Failure, script: Script, ending: Ending, limits: Limits): ScriptFault {
  const what = ending === null ? whatOf(failure, script) : limitFault(ending, limits);
  return { ...placeOf(failure, script, ending), option: null, ...asReason(what), fails: null };
}

function placeOf({ stack = '' }: Failure, { lines }: Script, ending: Ending): Pick<ScriptFault, 'line' | 'column'> {
  const place = scriptPlace(stack, lines);
  if (place === null) return { line: null, column: null };
  const { line } = place;
  const column = columnOf(place, lines);
  if (ending !== 'time' || column === null || !isInScript(stack)) return { line, column };
  return stoppedLoop(lines.join('\n'), { line, column });
}

export function limitFault(ending: NonNullable<Ending>, { runMilliseconds, memoryBytes }: Limits): Fault {
  return ending === 'time'
    ? { code: 'took too long', facts: { milliseconds: runMilliseconds } }
    : { code: 'used too much memory', facts: { megabytes: memoryBytes / MEGABYTE } };
}

function whatOf(failure: Failure, { kind }: Script): Fault {
  const message = oneLine(failure.message ?? '');
  switch (failure.kind) {
    case 'engine error':
      return failure.unknown === undefined ? engineFault(message) : unknownName(oneLine(failure.unknown), kind);
    case 'error':
    case 'text':
      return message === '' ? plainFault('threw an error') : { code: 'threw a text', facts: { message } };
    default:
      return { code: 'threw a value', facts: { message } };
  }
}

/** QuickJS's messages that scripts run into, and the faults of the text checks for the same. */
const FAULTS: ReadonlyArray<readonly [pattern: RegExp, fault: (name: string) => Fault]> = [
  [/^stack overflow$/, () => plainFault('called itself too deeply')],
  [/^string too long$/, () => plainFault('text too long')],
  [/^'(.*)' is not defined$/, (name) => ({ code: 'unknown name', facts: { name, meant: null } })],
  [/^redeclaration of '(.*)'$/, (name) => ({ code: 'name taken', facts: { name } })],
  [/^cannot define variable '(.*)'$/, (name) => ({ code: 'name taken', facts: { name } })],
  [/^'\d+' is read-only$|^object is not extensible$/, () => plainFault('list fixed')],
  [/^'(.*)' is read-only$/, (name) => ({ code: 'not changeable', facts: { name } })],
  [/^not a function$/, () => plainFault('not a function')],
];

function engineFault(message: string): Fault {
  for (const [pattern, fault] of FAULTS) {
    const found = pattern.exec(message);
    if (found !== null) return fault(found[1] ?? '');
  }
  return message === ''
    ? plainFault('failed silently')
    : { code: 'engine says', facts: { message: sentence(message) } };
}

function unknownName(path: string, kind: CredentialKind): Fault {
  if (!path.startsWith('user.')) return namesOfKind(kind).unknown(path);
  const name = path.slice('user.'.length);
  return { code: 'unknown field', facts: { name, meant: suggestName(name, USER_FIELDS) } };
}

function sentence(message: string): string {
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
