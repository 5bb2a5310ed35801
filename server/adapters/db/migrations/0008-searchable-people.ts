import { sql } from 'kysely';
import { searchText } from '../search-text.ts';
import type { Migration } from './migration.ts';

/** How many people are read at once. */
const SOME = 1_000;

interface Row {
  readonly id: string;
  readonly userName: string;
  readonly commonName: string;
  readonly email: string;
  readonly department: string;
  readonly searchText: string;
}

export const searchablePeople: Migration = {
  name: 'searchable people',

  statements: () => [
    // A serial number is shown by its beginning and its end.
    'create index certificates_by_serial_end on certificates (substr(serial_number, 37))',
  ],

  // Accents and apostrophes are folded in a way that neither database offers.
  async fill(db) {
    for (let last = ''; ; ) {
      const { rows } = await sql<Row>`select id, user_name, common_name, email, department, search_text from people
        where id > ${last} order by id limit ${sql.lit(SOME)}`.execute(db);
      for (const row of rows) {
        const text = searchText(row);
        if (text !== row.searchText)
          await sql`update people set search_text = ${text} where id = ${row.id}`.execute(db);
      }
      const end = rows.at(-1);
      if (end === undefined) return;
      last = end.id;
    }
  },
};
