import type { RateLimitStore } from '../../identity/rate-limit-store.ts';
import { iso, safeInteger } from './record.ts';
import { listOf, runSql } from './run-sql.ts';
import type { Db, Schema } from './schema.ts';

const COUNT = `insert into tries (key, window_start, count, expires_at) values (?, ?, ?, ?)
  on conflict (key, window_start) do update set count = tries.count + ? returning count`;

export function tries(db: Db): RateLimitStore {
  return {
    async count(key, windowStart, expiresAt, times = 1) {
      const values = [key, iso(windowStart), times, iso(expiresAt), times];
      const { rows } = await runSql<Pick<Schema['tries'], 'count'>>(db, COUNT, values);
      return safeInteger(rows[0]?.count);
    },

    async read(key, windowStarts) {
      const starts = windowStarts.map(iso);
      const text = `select window_start as "windowStart", count from tries where key = ? and window_start in ${listOf(starts)}`;
      const { rows } = await runSql<Pick<Schema['tries'], 'windowStart' | 'count'>>(db, text, [key, ...starts]);
      const counts = new Map(rows.map(({ windowStart, count }) => [windowStart, safeInteger(count)]));
      // One for each, in their order; mapping over a tuple does not keep its length in the type.
      return starts.map((start) => counts.get(start) ?? 0) as { [At in keyof typeof windowStarts]: number };
    },

    async giveBack(key, windowStart, times = 1) {
      await db
        .updateTable('tries')
        .set((eb) => ({
          count: eb
            .case()
            .when('count', '>', times)
            .then(eb('count', '-', times))
            .else(0)
            .end(),
        }))
        .where('key', '=', key)
        .where('windowStart', '=', iso(windowStart))
        .execute();
    },

    async counted(key) {
      const rows = await db.selectFrom('tries').select('count').where('key', '=', key).execute();
      return rows.reduce((sum, { count }) => sum + safeInteger(count), 0);
    },

    async clear(key) {
      await db.deleteFrom('tries').where('key', '=', key).execute();
    },

    async removeExpired(now) {
      await db.deleteFrom('tries').where('expiresAt', '<=', iso(now)).execute();
    },
  };
}
