import pg from 'pg';
import type { TestPostgres } from './postgres.ts';

/** Databases that are all alike, each for one test at a time. */
export interface EmptyDatabases {
  /** The URL of one, for its owner. */
  take(): Promise<string>;
  /** Resets it for the next test that takes one. It must not be open. May be called twice. */
  giveBack(url: string): Promise<void>;
}

/**
 * Like the one at `original`, which must not be open: PostgreSQL takes much longer to copy that than to empty a copy.
 */
export function emptyDatabases(postgres: Pick<TestPostgres, 'freshDatabase'>, original: string): EmptyDatabases {
  const free: string[] = [];
  const taken = new Set<string>();
  let known: Promise<readonly Table[]> | null = null;
  return {
    async take() {
      const url = free.pop() ?? (await postgres.freshDatabase(original));
      taken.add(url);
      return url;
    },
    async giveBack(url) {
      if (!taken.delete(url)) return;
      known ??= connected(original, readTables);
      const tables = await known;
      await connected(url, (client) => empty(client, tables));
      free.push(url);
    },
  };
}

interface Table {
  readonly name: string;
  /** JSON. */
  readonly rows: string;
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

async function namesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  return rows.map(({ name }) => name);
}

async function readTables(client: pg.Client): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const name of await namesOf(client)) {
    const { rows } = await client.query<{ rows: string }>(
      `select coalesce(json_agg(one), '[]')::text as rows from ${client.escapeIdentifier(name)} one`,
    );
    tables.push({ name, rows: rows[0]?.rows ?? '[]' });
  }
  return tables;
}

/** A replica checks neither triggers nor foreign keys: it trusts its source. */
async function empty(client: pg.Client, tables: readonly Table[]): Promise<void> {
  const foreign = new Set(await namesOf(client)).difference(new Set(tables.map(({ name }) => name)));
  const statements = [
    ...["set lock_timeout = '10s'", 'begin', 'set local session_replication_role = replica'],
    ...[...foreign].map((name) => `drop table ${client.escapeIdentifier(name)}`),
    ...tables.flatMap(({ name, rows }) => {
      const table = client.escapeIdentifier(name);
      if (rows === '[]') return [`delete from ${table}`];
      const kept = `json_populate_recordset(null::${table}, ${client.escapeLiteral(rows)})`;
      return [`delete from ${table}`, `insert into ${table} select * from ${kept}`];
    }),
    'commit',
  ];
  await client.query(statements.join(';\n'));
}
