import type { OlderFault } from './older-fault.ts';
import { olderTokens } from './older-tokens.ts';
import { type OlderValue, Unreadable } from './older-value.ts';
import { readOlderValue, takeBinding } from './read-older-value.ts';
import { atEnd, nextIs, peek, skipLineEnds, type TokenCursor, take, takeAll } from './token-cursor.ts';

/** A statement `name = value` of the older product. */
export interface OlderAssignment {
  readonly variable: string;
  readonly line: number;
  readonly source: string;
  readonly value: OlderValue;
  /** Another line refers to it. */
  used: boolean;
}

/** A statement of another kind, or whose value cannot be parsed. */
export interface OlderRest {
  /** null = it is not an assignment. */
  readonly variable: string | null;
  readonly line: number;
  readonly source: string;
  readonly why: OlderFault;
}

const LONGEST_SOURCE = 300;
const TYPES = /^(?:def|final|var|String|GString|int|Integer|long|Long|boolean|Boolean|List|Date|Object)$/;
const OPENING = ['(', '[', '{'];
const CLOSING = [')', ']', '}'];
/** Its tokens, separated by spaces. */
const TIME_IMPORT =
  /^import (?:groovy \. time \. \*|(?:static )?(?:\w+ \. )+TimeCategory(?: \. (?:\w+|\*))?(?: as \w+)?)$/;
const HEADS = ['if', 'for', 'while', 'switch', 'else', 'do', 'try', 'catch', 'finally'];

/** Splits an older script into its statements, in order. Never throws. */
export function readOlder(text: string): { assignments: readonly OlderAssignment[]; rest: readonly OlderRest[] } {
  const cursor: TokenCursor = { tokens: olderTokens(text), at: 0 };
  const assignments: OlderAssignment[] = [];
  const rest: OlderRest[] = [];
  const names = (name: string): OlderValue | null => {
    const found = assignments.findLast(({ variable }) => variable === name);
    if (found !== undefined) found.used = true;
    return found?.value ?? null;
  };
  let openUses = 0;
  while (peek(cursor) !== null) {
    if (skipBetween(cursor)) continue;
    if (takeUse(cursor)) {
      openUses++;
      continue;
    }
    if (openUses > 0 && take(cursor, '}')) {
      openUses--;
      continue;
    }
    const start = cursor.at;
    const line = peek(cursor)?.line ?? 1;
    const variable = takeTarget(cursor);
    try {
      if (variable === null) throw new Unreadable(whyNoAssignment(cursor, start));
      const value = readOlderValue(cursor, names);
      if (!atEnd(cursor)) throw new Unreadable({ code: 'not readable', facts: { source: peek(cursor)?.source ?? '' } });
      assignments.push({ variable, line, source: sourceOf(cursor, start, text), value, used: false });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      cursor.at = start;
      skipStatement(cursor);
      rest.push({ variable, line, source: sourceOf(cursor, start, text), why: error.fault });
    }
  }
  return { assignments, rest };
}

/** Line ends, semicolons, and the import that the older form of validity needs. */
function skipBetween(cursor: TokenCursor): boolean {
  const start = cursor.at;
  skipLineEnds(cursor);
  take(cursor, ';');
  skipTimeImport(cursor);
  return cursor.at > start;
}

/** Any import of TimeCategory: durations are parsed without it. */
function skipTimeImport(cursor: TokenCursor): void {
  const start = cursor.at;
  if (!nextIs(cursor, 'import')) return;
  while (!atEnd(cursor)) cursor.at++;
  const statement = cursor.tokens.slice(start, cursor.at).map(({ source }) => source);
  if (!TIME_IMPORT.test(statement.join(' '))) cursor.at = start;
}

/** `use (groovy.time.TimeCategory) {`: its content is parsed as if it stood outside. */
function takeUse(cursor: TokenCursor): boolean {
  const start = cursor.at;
  const found = take(cursor, 'use') && take(cursor, '(') && (takeAll(cursor, 'groovy', '.', 'time', '.') || true);
  if (found && takeAll(cursor, 'TimeCategory', ')')) {
    skipLineEnds(cursor);
    if (take(cursor, '{')) return true;
  }
  cursor.at = start;
  return false;
}

/**
 * `def name =` or `binding.variables["name"] =`; null = the statement does not start like this, and the cursor stays.
 */
function takeTarget(cursor: TokenCursor): string | null {
  const start = cursor.at;
  const bound = takeBinding(cursor);
  if (bound !== null && take(cursor, '=')) return bound;
  cursor.at = start;
  for (let token = peek(cursor); token?.is === 'name'; token = peek(cursor)) {
    cursor.at++;
    const isType = TYPES.test(token.source) && peek(cursor)?.is === 'name';
    if (isType) continue;
    if (take(cursor, '=')) return token.source;
    break;
  }
  cursor.at = start;
  return null;
}

function whyNoAssignment(cursor: TokenCursor, start: number): OlderFault {
  const first = cursor.tokens[start];
  if (first?.is === 'unclosed') return { code: 'not closed', facts: {} };
  if (HEADS.includes(first?.source ?? '')) return { code: 'a rule', facts: {} };
  return { code: 'no assignment', facts: {} };
}

/** Skips to the end of a statement that could not be parsed, over whole blocks and brackets. */
function skipStatement(cursor: TokenCursor): void {
  let depth = 0;
  const start = cursor.at;
  for (let token = peek(cursor); token !== null; token = peek(cursor)) {
    if (depth === 0 && cursor.at > start && atEnd(cursor) && !goesOn(cursor, start)) return;
    if (token.is === 'sign' && OPENING.includes(token.source)) depth++;
    if (token.is === 'sign' && CLOSING.includes(token.source) && depth > 0) depth--;
    cursor.at++;
  }
}

/**
 * Whether a statement continues on the next line: after an operator, after a head without its block, and before `else`.
 */
function goesOn(cursor: TokenCursor, start: number): boolean {
  const next = peek(cursor);
  if (next?.is !== 'line end') return false;
  const after: TokenCursor = { ...cursor };
  skipLineEnds(after);
  if (nextIs(after, 'else', 'catch', 'finally', '{')) return true;
  const last = cursor.tokens[cursor.at - 1];
  if (last === undefined || last.is === 'line end') return false;
  if (last.is === 'sign')
    return /^(?:[+=,.?:<>-]|&&|\|\||[=!<>]=|\?:|->)$/.test(last.source) || closesHead(cursor, start);
  return last.source === 'else' || last.source === 'do' || last.source === 'try';
}

/** Whether the `)` before the cursor closes the condition of an `if` or a loop. */
function closesHead({ tokens, at }: TokenCursor, start: number): boolean {
  if (tokens[at - 1]?.source !== ')') return false;
  let depth = 0;
  for (let index = at - 1; index > start; index--) {
    const { is, source } = tokens[index] ?? { is: 'sign', source: '' };
    if (is === 'sign' && source === ')') depth++;
    if (is === 'sign' && source === '(') depth--;
    if (depth === 0) return HEADS.includes(tokens[index - 1]?.source ?? '');
  }
  return false;
}

/** The source from a token up to the cursor. */
function sourceOf({ tokens, at }: TokenCursor, start: number, text: string): string {
  const source = text.slice(tokens[start]?.start ?? 0, tokens[at - 1]?.end ?? text.length).trim();
  return source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE).toWellFormed()}…` : source;
}
