import type { OlderToken } from './older-tokens.ts';

/** A place in a row of tokens, which moves on. */
export interface TokenCursor {
  readonly tokens: readonly OlderToken[];
  at: number;
}

export function peek({ tokens, at }: TokenCursor): OlderToken | null {
  return tokens[at] ?? null;
}

/** Whether the next token is written like this; null = there is none. */
export function nextIs(cursor: TokenCursor, ...sources: readonly string[]): boolean {
  const next = peek(cursor);
  return next !== null && (next.is === 'sign' || next.is === 'name') && sources.includes(next.source);
}

/** Moves on past the next token if it is written like this. */
export function take(cursor: TokenCursor, ...sources: readonly string[]): boolean {
  if (!nextIs(cursor, ...sources)) return false;
  cursor.at++;
  return true;
}

/** Moves on past the next tokens if all of them are written like this. */
export function takeAll(cursor: TokenCursor, ...sources: readonly string[]): boolean {
  const found = sources.every((source, index) => nextIs({ ...cursor, at: cursor.at + index }, source));
  if (found) cursor.at += sources.length;
  return found;
}

export function skipLineEnds(cursor: TokenCursor): void {
  while (peek(cursor)?.is === 'line end') cursor.at++;
}

/** Whether a statement ends here. */
export function atEnd(cursor: TokenCursor): boolean {
  const next = peek(cursor);
  return next === null || next.is === 'line end' || nextIs(cursor, ';', '}');
}
