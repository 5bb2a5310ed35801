import { suggestName } from '../suggest-name.ts';
import type { UserField } from '../user-fields.ts';
import { olderTokens } from './older-tokens.ts';
import { type OlderValue, olderSum, type Pieces, plainText, type Span, textSource, Unreadable } from './older-value.ts';
import { nextIs, peek, skipLineEnds, type TokenCursor, take, takeAll } from './token-cursor.ts';

/** Names that earlier lines have assigned. */
export type OlderNames = (name: string) => OlderValue | null;

const USER_FIELDS: Readonly<Record<string, UserField>> = {
  UsersDp_Email: 'email',
  UsersDp_CN: 'commonName',
  UsersDp_GivenName: 'givenName',
  UsersDp_FirstName: 'givenName',
  UsersDp_Surname: 'surname',
  UsersDp_LastName: 'surname',
  UsersDp_UserName: 'userName',
  UsersDp_SAMAccountName: 'userName',
  UsersDp_Department: 'department',
};

const SPANS: ReadonlyMap<string, Span> = new Map([
  ['year', { months: 12, days: 0 }],
  ['month', { months: 1, days: 0 }],
  ['week', { months: 0, days: 7 }],
  ['day', { months: 0, days: 1 }],
]);

/** Deeper nesting than anyone writes. */
const DEEPEST = 20;

/** Parses an expression to its end. Throws Unreadable for anything that option scripts have no equivalent of. */
export function readOlderValue(cursor: TokenCursor, names: OlderNames, depth = 0): OlderValue {
  if (depth > DEEPEST) throw new Unreadable({ code: 'nested too deeply', facts: {} });
  skipLineEnds(cursor);
  let value = readTerm(cursor, names, depth);
  while (take(cursor, '+')) {
    skipLineEnds(cursor);
    value = olderSum(value, readTerm(cursor, names, depth));
  }
  return value;
}

function readTerm(cursor: TokenCursor, names: OlderNames, depth: number): OlderValue {
  let value = readAtom(cursor, names, depth);
  while (take(cursor, '.')) value = readMember(cursor, value);
  if (take(cursor, 'as')) cursor.at++; // a type
  return value;
}

function readAtom(cursor: TokenCursor, names: OlderNames, depth: number): OlderValue {
  const bound = takeBinding(cursor);
  if (bound !== null) return boundValue(bound, names);
  if (takeAll(cursor, 'new', 'Date', '(', ')')) return { is: 'time', months: 0, days: 0 };
  const token = peek(cursor);
  cursor.at++;
  switch (token?.is) {
    case 'number':
      return { is: 'number', value: Number.parseFloat(token.source) };
    case 'text': {
      const pieces = token.pieces.map((piece) =>
        typeof piece === 'string' ? textOf([piece]) : readCode(piece.code, names, depth + 1),
      );
      return pieces.reduce(olderSum, textOf([]));
    }
    case 'name':
      return readName(token.source, names);
    case 'unclosed':
      throw new Unreadable({ code: 'not closed', facts: {} });
    default:
      break;
  }
  if (token?.source === '[') return { is: 'list', values: readList(cursor, names, depth) };
  if (token?.source === '-' && peek(cursor)?.is === 'number') {
    const value = readAtom(cursor, names, depth);
    if (value.is === 'number') return { is: 'number', value: -value.value };
  }
  if (token?.source !== '(')
    throw new Unreadable(
      token === null ? { code: 'no value', facts: {} } : { code: 'not readable', facts: { source: token.source } },
    );
  const inner = readOlderValue(cursor, names, depth + 1);
  skipLineEnds(cursor);
  if (!take(cursor, ')')) throw new Unreadable({ code: 'bracket missing', facts: { bracket: ')' } });
  return inner;
}

function readName(name: string, names: OlderNames): OlderValue {
  if (name === 'null') return { is: 'null' };
  if (name === 'true' || name === 'false') return { is: 'boolean', value: name === 'true' };
  if (name.startsWith('UsersDp_')) return userField(name);
  const value = names(name);
  if (value === null) throw new Unreadable({ code: 'not readable', facts: { source: name } });
  return value;
}

function readList(cursor: TokenCursor, names: OlderNames, depth: number): OlderValue[] {
  const values: OlderValue[] = [];
  for (;;) {
    skipLineEnds(cursor);
    if (take(cursor, ']')) return values;
    values.push(readOlderValue(cursor, names, depth + 1));
    skipLineEnds(cursor);
    if (!take(cursor, ',') && !nextIs(cursor, ']'))
      throw new Unreadable({ code: 'bracket missing', facts: { bracket: ']' } });
  }
}

/** `.years`, `.from.now`, and the few methods that JavaScript has as well. */
function readMember(cursor: TokenCursor, value: OlderValue): OlderValue {
  const name = peek(cursor)?.source ?? '';
  cursor.at++;
  const span = SPANS.get(name.replace(/s$/, ''));
  if (value.is === 'number' && span !== undefined)
    return { is: 'time', months: value.value * span.months, days: value.value * span.days };
  if (value.is === 'time' && name === 'from' && takeAll(cursor, '.', 'now')) return value;
  if (!takeAll(cursor, '(', ')')) throw new Unreadable({ code: 'not known', facts: { source: `.${name}` } });
  if (name === 'toString') return value;
  if (value.is !== 'text' || (name !== 'toLowerCase' && name !== 'toUpperCase' && name !== 'trim'))
    throw new Unreadable({ code: 'not known', facts: { source: `.${name}()` } });
  const plain = plainText(value);
  if (plain !== null) return textOf([plain[name]()]);
  const source = textSource(value);
  return textOf([{ script: `${source.includes(' + ') ? `(${source})` : source}.${name}()` }]);
}

/** The name in `binding.variables["UsersDp_Email"]` and its other spellings; null = there is none here. */
export function takeBinding(cursor: TokenCursor): string | null {
  const start = cursor.at;
  const named = (): string | null => {
    const token = peek(cursor);
    cursor.at++;
    const [piece] = token?.pieces ?? [];
    return token?.is === 'name' ? token.source : typeof piece === 'string' ? piece : null;
  };
  if (takeAll(cursor, 'binding', '.', 'variables', '[')) {
    const name = named();
    if (name !== null && take(cursor, ']')) return name;
  } else if (
    takeAll(cursor, 'binding', '.', 'variables', '.', 'get', '(') ||
    takeAll(cursor, 'binding', '.', 'getVariable', '(')
  ) {
    const name = named();
    if (name !== null && take(cursor, ')')) return name;
  } else if (takeAll(cursor, 'binding', '.', 'variables', '.')) {
    const name = named();
    if (name !== null) return name;
  }
  cursor.at = start;
  return null;
}

/** The script's own variables are in its binding as well. */
function boundValue(name: string, names: OlderNames): OlderValue {
  return names(name) ?? userField(name);
}

function userField(name: string): OlderValue {
  const field = Object.hasOwn(USER_FIELDS, name) ? USER_FIELDS[name] : undefined;
  if (field !== undefined) return textOf([{ script: `user.${field}` }]);
  const meant = suggestName(name, Object.keys(USER_FIELDS));
  throw new Unreadable({ code: 'no field', facts: { name, meant } });
}

function readCode(code: string, names: OlderNames, depth: number): OlderValue {
  const cursor: TokenCursor = { tokens: olderTokens(code), at: 0 };
  const value = readOlderValue(cursor, names, depth);
  if (peek(cursor) !== null) throw new Unreadable({ code: 'not readable', facts: { source: code } });
  return value.is === 'number' ? textOf([String(value.value)]) : value;
}

function textOf(pieces: Pieces): OlderValue {
  return { is: 'text', pieces };
}
