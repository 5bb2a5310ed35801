import type { SetupLinkStore } from '../../identity/setup-link-store.ts';
import { iso } from './record.ts';
import type { Db } from './schema.ts';

export function setupLinks(db: Db): SetupLinkStore {
  return {
    async put(tokenHash, expiresAt) {
      const link = { tokenHash, expiresAt: iso(expiresAt) };
      await db
        .insertInto('setupLink')
        .values({ id: 1, ...link })
        .onConflict((oc) => oc.column('id').doUpdateSet(link))
        .execute();
    },

    async current() {
      const row = await db.selectFrom('setupLink').select(['tokenHash', 'expiresAt']).executeTakeFirst();
      return row ? { tokenHash: row.tokenHash, expiresAt: new Date(row.expiresAt) } : null;
    },

    async take(tokenHash, now) {
      const { numDeletedRows } = await db
        .deleteFrom('setupLink')
        .where('tokenHash', '=', tokenHash)
        .where('expiresAt', '>', iso(now))
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}
