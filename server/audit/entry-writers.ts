import type { ReadAuditEntry } from './audit-store.ts';

/** How entries are exported, one at a time. */
export interface EntryWriter {
  /** Before the first entry. */
  readonly head: string;
  write(entry: ReadAuditEntry): string;
}

/** One JSON object per line, with everything that is hashed: the chain can be recomputed from it. */
export const JSON_LINES: EntryWriter = {
  head: '',
  write(entry) {
    if (!('unreadable' in entry)) return `${JSON.stringify(entry)}\n`;
    return `${JSON.stringify({ sequence: entry.sequence, unreadable: true })}\n`;
  },
};

/** Facts that are texts have columns of their own. */
const OWN_COLUMNS = ['person', 'network', 'reason', 'reference'] as const;

const COLUMNS = [
  'sequence',
  'at',
  'by',
  'what',
  'about',
  ...OWN_COLUMNS,
  'facts',
  'previousHash',
  'hash',
  'seal',
] as const;

/** RFC 4180, for spreadsheets. */
export const CSV: EntryWriter = {
  head: `${COLUMNS.join(',')}\r\n`,
  write(entry) {
    if ('unreadable' in entry) return `${entry.sequence},,,unreadable${','.repeat(COLUMNS.length - 4)}\r\n`;
    const { sequence, at, by, what, about, facts, previousHash, hash, seal } = entry;
    const known = OWN_COLUMNS.map((name) => (typeof facts[name] === 'string' ? facts[name] : null));
    const others = Object.entries(facts).filter(([name, value]) => !isOwnColumn(name) || typeof value !== 'string');
    const rest = harmlessJson(JSON.stringify(Object.fromEntries(others)));
    const cells = [sequence, at.toISOString(), by, what, about, ...known, rest, previousHash, hash, seal];
    return `${cells.map(cell).join(',')}\r\n`;
  },
};

function isOwnColumn(name: string): boolean {
  return OWN_COLUMNS.some((own) => own === name);
}

/**
 * What a spreadsheet takes for a formula: a special character at the beginning of a cell, after any spaces and quotes
 * (up to 80, the longest device name: a text of nothing else must not take quadratic time). Where a cell begins depends
 * on the separator in the reader's country; `"` opens no cell that began otherwise.
 */
const FORMULA = /[;,\t\r\n](?=[\s"]{0,80}[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
const BEGINS_AS_FORMULA = /^(?=[\s"]{0,80}[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;
/** The same inside JSON text, where line ends and quotes are escaped. */
const FORMULA_IN_JSON = /((?:^|[;,]|\\[tnr])(?:\s|\\["tnr]){0,80})([=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * The same JSON, in which no text has a formula after a separator, and none contains the separator that the other half
 * of the world uses.
 */
function harmlessJson(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (text) => {
    const signs = text.slice(1, -1).replace(FORMULA_IN_JSON, (_, before, sign) => `${before}${escaped(sign)}`);
    return `"${signs.replaceAll(';', escaped(';'))}"`;
  });
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * A value in quotes where it needs them (RFC 4180 §2). What a spreadsheet would take for a formula gets an apostrophe
 * in front, which spreadsheets do not show (OWASP, CSV Injection): device names are chosen by users.
 */
function cell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = value.replace(FORMULA, "$&'").replace(BEGINS_AS_FORMULA, "'");
  return /[";,\t\r\n]/.test(harmless) || harmless !== value ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
