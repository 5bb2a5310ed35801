import type { OptionValue } from './option.ts';

export type Quote = '"' | "'" | '`';

/**
 * Characters that are invisible or change the direction of a text: controls, line ends, lone surrogates, bidirectional
 * marks.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value as a JavaScript literal, on one line. Throws TypeError for a number without a literal (NaN, Infinity). */
export function writeLiteral(value: OptionValue, quote: Quote = '"'): string {
  if (typeof value === 'string') return quote + escaped(value, quote) + quote;
  if (typeof value === 'number') return writeNumber(value);
  return typeof value === 'object' && value !== null ? `[${value.map(writeNumber).join(', ')}]` : String(value);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} is not a number that a script can hold`);
  return Object.is(value, -0) ? '-0' : String(value);
}

function escaped(text: string, quote: Quote): string {
  const special = quote === '`' ? /[\\`]|\$(?=\{)/g : quote === '"' ? /[\\"]/g : /[\\']/g;
  return text
    .replace(special, '\\$&')
    .replace(UNSEEN, (sign) => SHORT[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}
