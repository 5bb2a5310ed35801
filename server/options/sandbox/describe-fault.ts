import { optionsOfKind } from '../../../shared/options/option-list.ts';
import type { ScriptFault } from '../../../shared/options/script-fault.ts';
import { USER_FIELDS } from '../../../shared/options/user-fields.ts';
import type { Evaluation } from '../sandbox.ts';
import type { Limits } from './limits.ts';
import { scriptPlace } from './script-place.ts';

/** What the bootstrap tells of what was thrown. */
export const TOLD = ['kind', 'message', 'stack', 'what', 'name'] as const;
export type Told = Readonly<Partial<Record<(typeof TOLD)[number], string>>>;

const LONGEST_REASON = 200;
const MEGABYTE = 1024 * 1024;

/** The fault of a script that was thrown out of, in our words. */
export function describeFault(told: Told, { kind, script }: Evaluation, stopped: boolean, limits: Limits): ScriptFault {
  const place = scriptPlace(told.stack ?? '', script.split('\n'));
  const reason = stopped ? tookTooLong(limits) : reasonOf(told, kind, limits);
  return { ...place, option: null, reason, fails: null };
}

/** Read after `Line 12: ` or alone. */
export function tookTooLong({ runMilliseconds }: Limits): string {
  return `it took longer than ${runMilliseconds} milliseconds and was stopped.`;
}

function reasonOf(told: Told, kind: Evaluation['kind'], { memoryBytes }: Limits): string {
  const message = oneLine(told.message ?? '');
  switch (told.kind) {
    case 'engine error':
      if (message === 'stack overflow') return 'it called itself too deeply.';
      if (message === 'out of memory')
        return `it used more than ${memoryBytes / MEGABYTE} MB of memory and was stopped.`;
      return sentence(told.name === undefined ? message : `${message}${didYouMean(told.name, kind)}`);
    case 'error':
    case 'text':
      return message === '' ? 'it threw an error without a message.' : `it threw "${message}".`;
    default:
      return `it threw ${message}.`;
  }
}

function didYouMean(name: string, kind: Evaluation['kind']): string {
  const names = name.startsWith('user.')
    ? USER_FIELDS.map((field) => `user.${field}`)
    : optionsOfKind(kind).map(({ path }) => path);
  const meant = names.find((each) => each.toLowerCase() === name.toLowerCase());
  return meant === undefined ? '' : `. Did you mean "${meant}"?`;
}

function sentence(message: string): string {
  if (message === '') return 'it failed without saying why.';
  const text = message.charAt(0).toLowerCase() + message.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function oneLine(message: string): string {
  const text = message
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .toWellFormed();
  return text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON).toWellFormed()}…` : text;
}
