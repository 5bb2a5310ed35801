/** Triggers that let rows of a table be added only. */
export function refuseOnSqlite(table: string): readonly string[] {
  return ['update', 'delete'].map(
    (deed) =>
      `create trigger ${table}_no_${deed} before ${deed} on ${table}
       begin select raise(abort, '${table} is append-only'); end`,
  );
}

/** The same in PostgreSQL, where emptying a table is a deed of its own. */
export function refuseOnPostgres(table: string): readonly string[] {
  return [
    `create function ${table}_append_only() returns trigger language plpgsql as
     $$ begin raise exception '${table} is append-only'; end $$`,
    `create trigger ${table}_no_change before update or delete or truncate on ${table}
     for each statement execute function ${table}_append_only()`,
  ];
}
