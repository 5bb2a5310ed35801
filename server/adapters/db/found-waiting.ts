import { sql } from 'kysely';
import type { FoundWaiting } from '../../audit/audit-store.ts';
import type { WaitingRow } from '../../audit/waiting-proof.ts';
import type { Db, Schema } from './schema.ts';

/**
 * What waits for its place in the log, and whether it has one already: one statement, so both are seen at the same
 * moment.
 */
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

/** As `foundWaiting` returns it: SQLite has numbers in place of booleans. */
export function toFound(row: Schema['auditWaiting'] & { placed: unknown }): FoundWaiting {
  const { proof, aside, placed } = row;
  return { row: rowOf(row), proof, aside: Number(aside) !== 0, placed: Boolean(placed) };
}

/** The columns that the proof covers. PostgreSQL returns a bigint as text. */
export function rowOf({ batch, place, at, by, what, about, facts }: Schema['auditWaiting']): WaitingRow {
  return { batch, place: Number(place), at, by, what, about, facts };
}

/** Batch and place of an entry as one text. */
export function waitedAt({ batch, place }: Pick<Schema['auditWaiting'], 'batch' | 'place'>): string {
  return `${batch}/${place}`;
}
