import type { RefuseChanges } from '../refuse-changes.ts';
import type { RefuseGaps } from '../refuse-gaps.ts';
import type { Db } from '../schema.ts';

/** Where the SQL of the two databases differs. */
export interface Words {
  /** Sorts by code point, as times and hex digits must; PostgreSQL's default depends on the machine's locale. */
  readonly text: 'text' | 'text collate "C"';
  readonly bytes: 'blob' | 'bytea';
  readonly integer: 'integer' | 'bigint';
  /** Ends a `create table`: makes SQLite enforce column types, as PostgreSQL does anyway. */
  readonly strict: 'strict' | '';
  readonly refuseChanges: RefuseChanges;
  readonly refuseGaps: RefuseGaps;
}

/**
 * One step of the schema, forwards only. Once released it is never changed: the next change is the next migration.
 */
export interface Migration {
  readonly name: string;
  /** The statements, in order. */
  readonly statements: (words: Words) => readonly string[];
  /** What SQL cannot compute for existing rows; in the same transaction, after the statements. */
  readonly fill?: (db: Db) => Promise<void>;
}
