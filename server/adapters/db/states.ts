import { sql } from 'kysely';
import type { Audited } from '../../../shared/audited.ts';
import type { LastWord, StatedRow, StatedThing, StateStore } from '../../audit/state-store.ts';
import { foundWaiting, toFound } from './found-waiting.ts';
import { NOT_OF_ORDERS } from './migrations/0011-audit-waiting.ts';
import { safeInteger } from './record.ts';
import type { Db } from './schema.ts';

/** Where each thing is: its table, what pages sort by, what entries call it, and its state. The names are ours. */
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
  process: ['switches', 'process', 'process', "case is_on when 1 then 'on' else 'off' end"],
};

/** What the tables say of states, beside what the audit log says of them. */
export function states(db: Db): StateStore {
  return {
    async page(thing, after, limit) {
      const [table, key, about, state] = TABLES[thing];
      const { rows } = await sql<StatedRow>`
        select ${sql.raw(key)} as key, ${sql.raw(about)} as about, ${sql.raw(state)} as state
        from ${sql.raw(table)} where ${sql.raw(key)} > ${after} order by ${sql.raw(key)} limit ${limit}
      `.execute(db);
      return rows;
    },

    async lastWords(abouts, deeds) {
      if (abouts.length === 0) return new Map();
      const bounds = db
        .selectFrom('audit')
        .select((eb) => ['about', eb.fn.max('sequence').as('last'), eb.fn.min('sequence').as('first')])
        .where('about', 'in', abouts)
        .where('what', 'in', deeds)
        .where(sql<boolean>`${sql.raw(NOT_OF_ORDERS)}`)
        .groupBy('about')
        .as('bounds');
      const rows = await db
        .selectFrom('audit')
        .innerJoin(bounds, 'bounds.last', 'audit.sequence')
        .select(['audit.sequence', 'audit.about', 'audit.what', 'audit.facts', 'bounds.first'])
        .execute();
      return new Map(rows.map((row) => [row.about, readWord(row)]));
    },

    async waiting(abouts, deeds) {
      if (abouts.length === 0) return [];
      const rows = foundWaiting(db)
        .where('about', 'in', abouts)
        .where('what', 'in', deeds)
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

/** The chain was followed before: what is asked for here is as it was written. */
function readWord(row: { sequence: number; what: Audited; facts: string; first: number }): LastWord {
  const { what, facts } = row;
  return { what, facts: JSON.parse(facts), sequence: safeInteger(row.sequence), first: safeInteger(row.first) };
}
