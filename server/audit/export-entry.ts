import type { ReadAuditEntry } from './audit-store.ts';

/** How entries are written down for others, one at a time. */
export interface EntryWriter {
  /** Before the first entry. */
  readonly head: string;
  write(entry: ReadAuditEntry): string;
}

/** One JSON object on each line, with all that is hashed: the chain can be recomputed from it. */
export const JSON_LINES: EntryWriter = {
  head: '',
  write(entry) {
    if (!('unreadable' in entry)) return `${JSON.stringify(entry)}\n`;
    return `${JSON.stringify({ sequence: entry.sequence, unreadable: true })}\n`;
  },
};

const COLUMNS = [
  'sequence',
  'at',
  'by',
  'what',
  'about',
  'person',
  'network',
  'reason',
  'reference',
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
    const { person, network, reason, reference, ...others } = facts;
    const known = [person, network, reason, reference];
    const rest = JSON.stringify(others);
    const cells = [sequence, at.toISOString(), by, what, about, ...known, rest, previousHash, hash, seal];
    return `${cells.map(cell).join(',')}\r\n`;
  },
};

/**
 * A value in quotes where it needs them (RFC 4180 §2). What a spreadsheet would take for a formula gets an apostrophe in front,
 * which spreadsheets do not show (OWASP, CSV Injection): names of devices are chosen by others.
 */
function cell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) || harmless !== value ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
