import type { CredentialKind } from '../credential.ts';
import { assignmentOf } from './assignment-of.ts';
import { defaultScript } from './default-script.ts';
import { describeOptions, sets } from './describe-options.ts';
import { findUses } from './find-uses.ts';
import { type Fitted, fitOption } from './older/fit-option.ts';
import type { OlderFault } from './older/older-fault.ts';
import { type OlderValue, Unreadable } from './older/older-value.ts';
import { OLDER_VALIDITY, OLDER_VARIABLES } from './older/older-variables.ts';
import { type OlderAssignment, type OlderRest, readOlder } from './older/read-older.ts';
import { OPTION_LIST, type OptionPath } from './option-list.ts';
import { parseScript } from './parse-script.ts';
import { addAssignment, appendLine, replaceRange, setLiteral } from './set-literal.ts';
import { suggestName } from './suggest-name.ts';

/** An option that is imported; `value`: the JavaScript that it is set to. */
export interface TakenOption {
  readonly variable: string;
  readonly option: OptionPath;
  readonly line: number;
  readonly value: string;
}

/** A statement that is not imported. */
export interface UnknownStatement {
  readonly line: number;
  readonly source: string;
  readonly why: OlderFault;
}

export interface ImportedScript {
  readonly text: string;
  readonly taken: readonly TakenOption[];
  readonly unknown: readonly UnknownStatement[];
}

interface Taking extends TakenOption {
  readonly fitted: Fitted;
  readonly from: OlderAssignment;
}

/**
 * Imports what a script of the older product sets into `current`, and lists what cannot be imported. If `current`
 * cannot be parsed, the default script takes its place. Never throws; the result always parses.
 */
export function importOlder(kind: CredentialKind, older: string, current: string): ImportedScript {
  const { assignments, rest } = readOlder(older);
  const unknown: UnknownStatement[] = [];
  const takings = assignments.flatMap((assignment) => {
    const judged = judge(kind, assignment);
    if (Array.isArray(judged)) return judged;
    if (!assignment.used) unknown.push(unknownOf(assignment, judged));
    return [];
  });
  for (const statement of rest) unknown.push(unknownOf(statement, whyNot(kind, statement)));
  const last = new Map(takings.map((taking) => [taking.option, taking]));
  const taken = takings.filter((taking) => last.get(taking.option) === taking);
  const overruled = new Map(
    takings.filter((taking) => !taken.includes(taking) && !taking.from.used).map((taking) => [taking.from, taking]),
  );
  for (const [from, { option }] of overruled)
    unknown.push(unknownOf(from, { code: 'set again', facts: { line: last.get(option)?.line ?? 0 } }));
  const start = 'fault' in parseScript(current) ? defaultScript(kind) : current;
  return {
    text: taken.reduce((text, { option, fitted }) => putInto(kind, text, option, fitted), start),
    taken: taken.map(({ variable, option, line, value }) => ({ variable, option, line, value })),
    unknown: unknown.toSorted((a, b) => a.line - b.line),
  };
}

function unknownOf({ line, source }: { line: number; source: string }, why: OlderFault): UnknownStatement {
  return { line, source, why };
}

/** The options that an assignment sets, or why it sets none. */
function judge(kind: CredentialKind, from: OlderAssignment): Taking[] | OlderFault {
  const { variable, line, value } = from;
  try {
    return fitted(kind, variable, value).map(([option, fitted]) => ({
      variable,
      option,
      line,
      value: fitted.source,
      fitted,
      from,
    }));
  } catch (error) {
    if (error instanceof Unreadable) return error.fault;
    throw error;
  }
}

function fitted(kind: CredentialKind, variable: string, value: OlderValue): Array<readonly [OptionPath, Fitted]> {
  const option = optionOf(kind, variable);
  if (option !== null) return [[option, fitOption(typeOf(option), value)]];
  if (variable === OLDER_VALIDITY && value.is !== 'time') return validity({ amount: value, unit: 'years' });
  if (value.is === 'time' && !/start|begin|from|before/i.test(variable)) return validity(spanOf(value));
  throw new Unreadable(unknownVariable(kind, variable));
}

function validity({ amount, unit }: { amount: OlderValue; unit: string }): Array<readonly [OptionPath, Fitted]> {
  const unitValue: OlderValue = { is: 'text', pieces: [unit] };
  return [
    ['validity.amount', fitOption(typeOf('validity.amount'), amount)],
    ['validity.unit', fitOption(typeOf('validity.unit'), unitValue)],
  ];
}

function spanOf({ months, days }: Extract<OlderValue, { is: 'time' }>): { amount: OlderValue; unit: string } {
  if (months > 0 && days > 0) throw new Unreadable({ code: 'years and days', facts: {} });
  if (months === 0) return { amount: { is: 'number', value: days }, unit: 'days' };
  return months % 12 === 0
    ? { amount: { is: 'number', value: months / 12 }, unit: 'years' }
    : { amount: { is: 'number', value: months }, unit: 'months' };
}

function typeOf(path: OptionPath) {
  const option = OPTION_LIST.find((each) => each.path === path);
  if (option === undefined) throw new TypeError(`There is no option ${path}`);
  return option.type;
}

function optionOf(kind: CredentialKind, variable: string): OptionPath | null {
  const variables = OLDER_VARIABLES[kind];
  return Object.hasOwn(variables, variable) ? (variables[variable] ?? null) : null;
}

/** A wrong kind or an unknown name explains more than an unreadable value. */
function whyNot(kind: CredentialKind, { variable, why }: OlderRest): OlderFault {
  if (variable === null || variable === OLDER_VALIDITY || optionOf(kind, variable) !== null) return why;
  return optionOf(otherThan(kind), variable) === null && suggestion(kind, variable) === null
    ? why
    : unknownVariable(kind, variable);
}

function unknownVariable(kind: CredentialKind, variable: string): OlderFault {
  const other = otherThan(kind);
  if (optionOf(other, variable) !== null) return { code: 'only of other kind', facts: { kind: other } };
  return { code: 'no option', facts: { name: variable, meant: suggestion(kind, variable) } };
}

function suggestion(kind: CredentialKind, variable: string): string | null {
  return suggestName(variable, [OLDER_VALIDITY, ...Object.keys(OLDER_VARIABLES[kind])]);
}

function otherThan(kind: CredentialKind): CredentialKind {
  return kind === 'mobile ID' ? 'virtual smart card' : 'mobile ID';
}

/**
 * If the script sets the option in exactly one place, that place is changed; else a line at the end overrides all
 * others.
 */
function putInto(kind: CredentialKind, text: string, path: OptionPath, { source, literal }: Fitted): string {
  const described = describeOptions(kind, text);
  const state = 'options' in described ? described.options[path] : undefined;
  if (state?.how === 'literal' && literal !== null) return setLiteral(kind, text, path, literal.value);
  if (state?.how === 'default') return addAssignment(text, path, source);
  const only = onlyAssignment(text, path);
  return only === null ? appendLine(text, `${path} = ${source};`) : replaceRange(text, only, source);
}

/**
 * The single right-hand side that an option has for everybody; null = there are several, or it is set in another way.
 */
function onlyAssignment(text: string, path: OptionPath): { start: number; end: number } | null {
  const parsed = parseScript(text);
  const [use, ...others] = 'fault' in parsed ? [] : findUses(parsed.program).filter((each) => sets(each, path));
  const assignment = use === undefined ? null : assignmentOf(use, text);
  return assignment?.topLevel === true && others.length === 0 ? assignment : null;
}
