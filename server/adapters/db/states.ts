import { sql } from 'kysely';
import type { StatedThing } from '../../../shared/audit-fault.ts';
import type { Audited } from '../../../shared/audited.ts';
import type { LastEntry, Listing, StatedRow, StateStore } from '../../audit/state-store.ts';
import { readTbsCertificate } from '../../ca/der/read-certificate.ts';
import { DEFINITIONS } from '../../processes/catalogue/catalogue.ts';
import { foundWaiting, toFound } from './found-waiting.ts';
import { NOT_OF_ORDERS } from './migrations/0011-audit-waiting.ts';
import { safeInteger } from './record.ts';
import type { Db } from './schema.ts';

/** Processes of operators that are on by default, as SQL; the names are constants of ours. */
const ON = DEFINITIONS.filter(({ who, on }) => who === 'operator' && on)
  .map(({ name }) => `'${name}'`)
  .concat("''")
  .join(', ');

/**
 * For each kind of thing: its table, the column that pages sort by, the column with the name in entries, and its state.
 * These identifiers are constants of ours.
 */
const TABLES: Readonly<Record<StatedThing, readonly [table: string, key: string, about: string, state: string]>> = {
  person: ['people', 'id', 'id', "role || ' ' || state"],
  credential: ['credentials', 'id', 'id', 'state'],
  certificate: ['certificates', 'id', 'serial_number', 'state'],
  authority: [
    'ca_entries',
    'serial_number',
    'serial_number',
    "case when certificate is null and state = 'valid' then 'intended' else state end",
  ],
  // A process that the log mentions and the table does not contain has its declared default, as far as the server is
  // concerned.
  process: [
    `(select process, is_on from switches union all
      select distinct about, case when about in (${ON}) then 1 else 0 end from audit
      where what = 'process.switched' and about not in (select process from switches)) as switched`,
    'process',
    'process',
    `case when is_on = 1 then 'on' when process in (${ON}) then 'switched off' else 'off' end`,
  ],
};

/** The input of a revocation list, with the signed certificates of all entries that are not valid. */
const LISTING = `not_after, revoked_at, reason, listed_from, (select revocation_sequence from ca_state) as covered,
  case when state <> 'valid' then tbs_certificate end as signed`;

/** The states in the tables, next to what the audit log says about them. */
export function states(db: Db): StateStore {
  return {
    async page(thing, after, limit) {
      const [table, key, about, state] = TABLES[thing];
      const { rows } = await sql<Omit<StatedRow, 'listing'> & Partial<ListedRow>>`
        select ${sql.raw(key)} as key, ${sql.raw(about)} as about, ${sql.raw(state)} as state
        ${sql.raw(thing === 'authority' ? `, ${LISTING}` : '')}
        from ${sql.raw(table)} where ${sql.raw(key)} > ${after} order by ${sql.raw(key)} limit ${limit}
      `.execute(db);
      return rows.map(({ key: at, about: name, state: is, ...listed }) => ({
        key: at,
        about: name,
        state: is,
        listing: isListed(listed) ? readListing(name, listed) : null,
      }));
    },

    async lastEntries(abouts, events) {
      if (abouts.length === 0) return new Map();
      const bounds = db
        .selectFrom('audit')
        .select((eb) => ['about', eb.fn.max('sequence').as('last'), eb.fn.min('sequence').as('first')])
        .where('about', 'in', abouts)
        .where('what', 'in', events)
        .where(sql<boolean>`${sql.raw(NOT_OF_ORDERS)}`)
        .groupBy('about')
        .as('bounds');
      const rows = await db
        .selectFrom('audit')
        .innerJoin(bounds, (join) =>
          join.on((eb) =>
            eb.or([
              eb('audit.sequence', '=', eb.ref('bounds.first')),
              eb('audit.sequence', '=', eb.ref('bounds.last')),
            ]),
          ),
        )
        .select(['audit.sequence', 'audit.at', 'audit.about', 'audit.what', 'audit.facts'])
        .orderBy('audit.sequence')
        .execute();
      const entries = new Map<string, LastEntry>();
      for (const row of rows) {
        const entry = readEntry(row);
        entries.set(row.about, { ...entry, first: entries.get(row.about)?.first ?? entry });
      }
      return entries;
    },

    async waiting(abouts, events) {
      if (abouts.length === 0) return [];
      const rows = foundWaiting(db)
        .where('about', 'in', abouts)
        .where('what', 'in', events)
        .orderBy('at')
        .orderBy('batch')
        .orderBy('place');
      return (await rows.execute()).map(toFound);
    },

    async count(thing) {
      const { rows } = await sql<{ count: number | string }>`
        select count(*) as count from ${sql.raw(TABLES[thing][0])}
      `.execute(db);
      return safeInteger(rows[0]?.count ?? 0);
    },
  };
}

interface ListedRow extends Pick<Listing, 'notAfter' | 'revokedAt' | 'reason'> {
  readonly listedFrom: number | string | null;
  readonly covered: number | string;
  readonly signed: Uint8Array | null;
}

function isListed(row: Partial<ListedRow>): row is ListedRow {
  return row.notAfter !== undefined;
}

function readListing(serialNumber: string, row: ListedRow): Listing {
  const { notAfter, revokedAt, reason, listedFrom, covered, signed } = row;
  return {
    notAfter,
    revokedAt,
    reason,
    listedFrom: listedFrom === null ? null : Number(listedFrom),
    covered: Number(covered),
    ends: signed === null ? null : endOf(signed, serialNumber),
  };
}

/** null = it is not a certificate with this number. */
function endOf(signed: Uint8Array, serialNumber: string): string | null {
  try {
    const read = readTbsCertificate(signed);
    return read.serialNumber === serialNumber ? read.notAfter.toISOString() : null;
  } catch {
    return null;
  }
}

/** The chain was verified before, so this is as it was written. */
function readEntry(row: { sequence: number; at: string; what: Audited; facts: string }) {
  const { what, facts } = row;
  return { what, at: new Date(row.at), facts: JSON.parse(facts), sequence: safeInteger(row.sequence) };
}
