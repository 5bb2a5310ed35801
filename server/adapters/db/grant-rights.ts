import { sql } from 'kysely';
import type { Db, Schema } from './schema.ts';

type Right = 'select' | 'insert' | 'update' | 'delete';

const ADD: readonly Right[] = ['select', 'insert'];
const CHANGE: readonly Right[] = [...ADD, 'update'];
const ALL: readonly Right[] = [...CHANGE, 'delete'];
/** Rows are only inserted and deleted, never updated. */
const TAKE: readonly Right[] = [...ADD, 'delete'];

/**
 * The server's rights on each table. A table that allows inserts only cannot be changed even with the server's
 * password.
 */
const RIGHTS: Readonly<Record<keyof Schema, readonly Right[]>> = {
  audit: ADD,
  optionScripts: ADD,
  caAuthorities: ADD,
  schemaMigrations: ['select'],
  caState: ['select', 'update'],
  caEntries: CHANGE,
  certificates: CHANGE,
  messages: CHANGE,
  optionFailures: CHANGE,
  outbox: CHANGE,
  people: CHANGE,
  runs: CHANGE,
  switches: CHANGE,
  auditWaiting: TAKE,
  caCrls: ALL,
  credentials: ALL,
  probe: ALL,
  sessions: ALL,
  setupLink: ALL,
  tries: ALL,
};

/**
 * Gives `role` the rights that the server needs in this PostgreSQL database and revokes all others, in one transaction;
 * resolves to the statements. Throws Error when the role does not exist, or when it could grant itself the rest.
 */
export async function grantRights(db: Db, role: string): Promise<readonly string[]> {
  return db.transaction().execute(async (tx) => {
    await refuseRole(tx, role);
    const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(tx);
    const schema = quoted(rows[0]?.schema ?? 'public');
    const statements = [
      `revoke create on schema ${schema} from public`,
      `revoke all on schema ${schema} from ${quoted(role)}`,
      `grant usage on schema ${schema} to ${quoted(role)}`,
      ...Object.entries(RIGHTS).flatMap(([table, rights]) => {
        const name = `${schema}.${quoted(table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))}`;
        return [
          `revoke all on table ${name} from public, ${quoted(role)}`,
          `grant ${rights.join(', ')} on table ${name} to ${quoted(role)}`,
        ];
      }),
    ];
    for (const statement of statements) await sql.raw(statement).execute(tx);
    return statements;
  });
}

/** Throws Error if `role` cannot be the server's role. Needs no tables. */
export async function refuseRole(db: Db, role: string): Promise<void> {
  const { rows } = await sql<{ owns: boolean }>`
    select pg_has_role(oid, current_user, 'member') as owns from pg_roles where rolname = ${role}`.execute(db);
  const [found] = rows;
  if (found === undefined) {
    throw new Error(`There is no role ${role}: make it with \`create role ${quoted(role)} login password '…'\``);
  }
  if (found.owns) {
    throw new Error(
      `The role ${role} is the owner of the tables, one of its members or a superuser, and could do anything: make another one`,
    );
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
