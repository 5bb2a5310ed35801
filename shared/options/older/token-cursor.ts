import type { OlderToken } from './older-tokens.ts';

/** A position in a list of tokens, which advances. */
export interface TokenCursor {
  readonly tokens: readonly OlderToken[];
  at: number;
}

export function peek({ tokens, at }: TokenCursor): OlderToken | null {
  return tokens[at] ?? null;
}

/** Whether the next token has this text; null = there is no next token. */
export function nextIs(cursor: TokenCursor, ...sources: readonly string[]): boolean {
  const next = peek(cursor);
  return next !== null && (next.is === 'sign' || next.is === 'name') && sources.includes(next.source);
}

/** Skips the next token if it has this text. */
export function take(cursor: TokenCursor, ...sources: readonly string[]): boolean {
  if (!nextIs(cursor, ...sources)) return false;
  cursor.at++;
  return true;
}

/** Skips the next tokens if all of them have these texts. */
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
