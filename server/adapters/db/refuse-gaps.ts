/**
 * Statements after which a row of `table` can only be added with the next number in `column`: from 1 on, without gaps.
 * A row far beyond would be the head of the log from then on, and with the largest possible number it would be the last
 * entry ever.
 */
export type RefuseGaps = (table: string, column: string) => readonly string[];

export const refuseGapsOnSqlite: RefuseGaps = (table, column) => [
  `create trigger ${table}_no_gap before insert on ${table}
   when new.${column} > (select coalesce(max(${column}), 0) + 1 from ${table})
   begin select raise(abort, '${table} has no gaps'); end`,
];

/**
 * Rows of one statement see those before them (PostgreSQL, chapter 37.2). The table is named with its schema: anybody
 * may have a temporary table of the same name, which would be found first.
 */
export const refuseGapsOnPostgres: RefuseGaps = (table, column) => [
  `create function ${table}_without_gaps() returns trigger language plpgsql as
   $$ declare last bigint;
   begin
     execute format('select max(${column}) from %I.%I', tg_table_schema, tg_table_name) into last;
     if new.${column} > coalesce(last, 0) + 1 then
       raise exception '${table} has no gaps';
     end if;
     return new;
   end $$`,
  `create trigger ${table}_no_gap before insert on ${table}
   for each row execute function ${table}_without_gaps()`,
];
