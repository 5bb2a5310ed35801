import { sql } from 'kysely';
import type { FoundWaiting } from '../../audit/audit-store.ts';
import type { WaitingRow } from '../../audit/waiting-proof.ts';
import type { Db, Schema } from './schema.ts';

/** What waits for its place in the log, and whether it has one already: one statement sees both at one moment. */
export function foundWaiting(db: Db) {
  return db
    .selectFrom('auditWaiting')
    .selectAll()
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('audit')
            .select('sequence')
            .where('waited', '=', sql<string>`batch || '/' || cast(place as text)`),
        )
        .as('placed'),
    );
}

/** As `foundWaiting` gives it: SQLite knows numbers in the place of true and false. */
export function toFound(row: Schema['auditWaiting'] & { placed: unknown }): FoundWaiting {
  const { proof, aside, placed } = row;
  return { row: rowOf(row), proof, aside: Number(aside) !== 0, placed: Boolean(placed) };
}

/** What is proven of it. PostgreSQL gives a bigint as text. */
export function rowOf({ batch, place, at, by, what, about, facts }: Schema['auditWaiting']): WaitingRow {
  return { batch, place: Number(place), at, by, what, about, facts };
}

/** Where it waits, in one word. */
export function waitedAt({ batch, place }: Pick<Schema['auditWaiting'], 'batch' | 'place'>): string {
  return `${batch}/${place}`;
}
