import { AUDITED } from '../../../../shared/audited.ts';
import { ANY, type ExportForm, exportAudit } from '../../../../shared/wire/audit.ts';
import { buildRequest } from '../../../../shared/wire/request.ts';

/** The filters, as they are kept in the page's URL; empty matches everything. */
export interface AuditSearch {
  /** A user name, or the id of a person. */
  readonly person: string;
  readonly what: string;
  /** A day in the reader's time zone: 2026-11-27. */
  readonly day: string;
}

export const NO_SEARCH: AuditSearch = { person: '', what: '', day: '' };

export function isEmpty({ person, what, day }: AuditSearch): boolean {
  return person === '' && what === '' && day === '';
}

/** The filters in a query; invalid ones are ignored. */
export function readAddress(query: string): AuditSearch {
  const given = new URLSearchParams(query);
  const what = given.get('what') ?? '';
  const day = given.get('day') ?? '';
  return {
    person: (given.get('person') ?? '').trim(),
    what: AUDITED.some((known) => known === what) ? what : '',
    day: dayBounds(day) === null ? '' : day,
  };
}

/** The query that keeps the filters, with its question mark; empty for none. */
export function writeAddress(search: AuditSearch): string {
  const said = Object.entries(search).filter(([, value]) => value !== '');
  return said.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(said))}`;
}

/** The filters as the server takes them. A day begins and ends in the reader's time zone. */
export function askedOf({ person, what, day }: AuditSearch) {
  const bounds = dayBounds(day);
  return {
    person: person === '' ? ANY : person,
    what: AUDITED.find((known) => known === what) ?? ANY,
    from: bounds?.from ?? ANY,
    until: bounds?.until ?? ANY,
  } as const;
}

/** Where the matching entries can be downloaded as a file. */
export function exportAddress(search: AuditSearch, form: ExportForm): string {
  return buildRequest(exportAudit, { as: form, ...askedOf(search) }).path;
}

function dayBounds(day: string): { readonly from: string; readonly until: string } | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return null;
  const from = new Date(Number(year), Number(month) - 1, Number(date));
  if (from.getMonth() !== Number(month) - 1 || from.getDate() !== Number(date)) return null;
  const until = new Date(Number(year), Number(month) - 1, Number(date) + 1); // not always 24 hours
  return { from: from.toISOString(), until: until.toISOString() };
}
