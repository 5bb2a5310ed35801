/** Statements after which rows of `table` can be added, never changed, replaced or removed. `key`: its primary key. */
export type RefuseChanges = (table: string, key: readonly string[]) => readonly string[];

export const refuseOnSqlite: RefuseChanges = (table, key) => [
  ...['update', 'delete'].map(
    (statement) =>
      `create trigger ${table}_no_${statement} before ${statement} on ${table}
       begin select raise(abort, '${table} is append-only'); end`,
  ),
  // `insert or replace` deletes the existing row without firing the trigger above. This makes it insert nothing
  // instead, as `on conflict do nothing` does anyway. It also matches rows by SQLite's own row number (here -1 when the
  // statement names none).
  `create trigger ${table}_no_replace before insert on ${table}
   when exists (select 1 from ${table} where ${key.map((column) => `${column} = new.${column}`).join(' and ')})
     or exists (select 1 from ${table} where rowid = new.rowid)
   begin select raise(ignore); end`,
];

/** PostgreSQL has a statement of its own for emptying a table (`truncate`), and none for replacing. */
export const refuseOnPostgres: RefuseChanges = (table) => [
  `create function ${table}_append_only() returns trigger language plpgsql as
   $$ begin raise exception '${table} is append-only'; end $$`,
  `create trigger ${table}_no_change before update or delete or truncate on ${table}
   for each statement execute function ${table}_append_only()`,
];
