import { writeLiteral } from '../write-literal.ts';
import type { OlderFault } from './older-fault.ts';

/** In characters; more than ten times what any option can hold. */
const LONGEST = 10_000;

/** What a right-hand side of the older product evaluates to. */
export type OlderValue =
  /** Concatenated pieces: plain text, and JavaScript that yields a text. */
  | { readonly is: 'text'; readonly pieces: Pieces }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'boolean'; readonly value: boolean }
  | { readonly is: 'null' }
  | { readonly is: 'list'; readonly values: readonly OlderValue[] }
  /** A duration from now: `2.years`, `new Date() + 18.months`. */
  | ({ readonly is: 'time' } & Span);

export type Pieces = ReadonlyArray<string | { readonly script: string }>;

export interface Span {
  readonly months: number;
  readonly days: number;
}

/** Something of the older product cannot be imported. */
export class Unreadable extends Error {
  readonly fault: OlderFault;

  constructor(fault: OlderFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** `a + b`. Throws Unreadable if the two cannot be added. */
export function olderSum(one: OlderValue, other: OlderValue): OlderValue {
  if (one.is === 'time' && other.is === 'time')
    return { is: 'time', months: one.months + other.months, days: one.days + other.days };
  // In Groovy a number added to a date counts days.
  if (one.is === 'time' && other.is === 'number') return { ...one, days: one.days + other.value };
  if (one.is === 'number' && other.is === 'number') return { is: 'number', value: one.value + other.value };
  return { is: 'text', pieces: joined([...piecesOf(one), ...piecesOf(other)]) };
}

function piecesOf(value: OlderValue): Pieces {
  if (value.is === 'text') return value.pieces;
  if (value.is === 'number') return [String(value.value)];
  throw new Unreadable({ code: 'not to be added', facts: {} });
}

/** The plain text; null = it depends on the person. */
export function plainText({ pieces }: Extract<OlderValue, { is: 'text' }>): string | null {
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : null;
}

/** The JavaScript that concatenates the pieces. */
export function textSource({ pieces }: Extract<OlderValue, { is: 'text' }>): string {
  const filled = joined(pieces);
  if (filled.length === 0) return '""';
  return filled.map((piece) => (typeof piece === 'string' ? writeLiteral(piece) : piece.script)).join(' + ');
}

/** Drops empty pieces and joins adjacent plain ones. Throws Unreadable for more than any option can hold. */
function joined(pieces: Pieces): Pieces {
  const filled: Array<Pieces[number]> = [];
  for (const piece of pieces) {
    const last = filled.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') filled[filled.length - 1] = last + piece;
    else if (piece !== '') filled.push(piece);
  }
  const length = filled.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : piece.script).length, 0);
  if (length > LONGEST) throw new Unreadable({ code: 'text too long', facts: {} });
  return filled;
}
