import type { CredentialKind } from '../credential.ts';
import { assignmentOf } from './assignment-of.ts';
import { findUses, type Use } from './find-uses.ts';
import { placesIn } from './locate.ts';
import type { OptionType, OptionValue } from './option.ts';
import { type DeclaredOption, type OptionPath, optionsOfKind } from './option-list.ts';
import { parseScript } from './parse-script.ts';
import type { ScriptFault } from './script-fault.ts';

/** How a script sets one option. */
export type OptionState =
  /**
   * Set exactly once, for everybody, to a literal value, so a form can edit it. `start` and `end`: the offsets of the
   * value.
   */
  | {
      readonly how: 'literal';
      readonly value: OptionValue;
      readonly line: number;
      readonly start: number;
      readonly end: number;
    }
  /** Set in any other way, in these lines; `source`: the expression, or the statements if there are several. */
  | { readonly how: 'expression'; readonly source: string; readonly lines: readonly number[] }
  /** Not set; `source`: the expression of its default. */
  | { readonly how: 'default'; readonly source: string };

/** Only the options of this kind. */
export type OptionStates = Readonly<Partial<Record<OptionPath, OptionState>>>;

/** Names through which a script can reach any group of options without naming it. */
const BACK_DOORS: readonly string[] = ['globalThis', 'eval', 'Function'];

/** How a script sets each option of its kind, or why it cannot be read. Never throws. */
export function describeOptions(
  kind: CredentialKind,
  text: string,
): { readonly options: OptionStates } | { readonly fault: ScriptFault } {
  const parsed = parseScript(text);
  if ('fault' in parsed) return parsed;
  const uses = findUses(parsed.program);
  const lineOf = placesIn(text);
  const states = optionsOfKind(kind).map((option): [OptionPath, OptionState] => {
    const concerned = uses.filter((use) => sets(use, option.path));
    return [option.path, describe(option, kind, concerned, text, (offset) => lineOf(offset).line)];
  });
  return { options: Object.fromEntries(states) };
}

/** Whether a use sets an option or may do so: code that has a group in hand can set its options unseen. */
export function sets({ owner, member, does }: Use, path: OptionPath): boolean {
  const [group, name] = path.split('.');
  if (BACK_DOORS.includes(owner))
    return does !== 'ask' && (owner !== 'globalThis' || member === null || member === group);
  if (owner !== group || does === 'ask') return false;
  return member === null || (member === name && does !== 'read');
}

function describe(
  option: DeclaredOption,
  kind: CredentialKind,
  concerned: readonly Use[],
  text: string,
  lineOf: (offset: number) => number,
): OptionState {
  const [first] = concerned;
  if (first === undefined) return { how: 'default', source: option.defaults[kind] ?? '' };
  const lines = [...new Set(concerned.map(({ start }) => lineOf(start)))];
  const only = concerned.length === 1 ? assignmentOf(first, text) : null;
  if (only?.topLevel !== true) return { how: 'expression', source: statementsOf(concerned, text), lines };
  const { literal, source, start, end } = only;
  return literal !== null && canHold(option.type, literal.value)
    ? { how: 'literal', value: literal.value, line: lineOf(first.start), start, end }
    : { how: 'expression', source, lines };
}

function statementsOf(uses: readonly Use[], text: string): string {
  const statements = new Set(uses.map(({ statement }) => statement));
  return [...statements].map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** Whether a form's field for this type can show the value; its bounds are checked elsewhere. */
function canHold(type: OptionType, value: OptionValue): boolean {
  switch (type.is) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return typeof value === 'number' || (value === null && type.orNull === true);
    case 'choice':
      return typeof value === 'string' && type.values.includes(value);
    case 'text':
      return typeof value === 'string';
    case 'integers':
      return typeof value === 'object' && value !== null;
  }
}
