import type { SetupLinkStore } from '../../identity/setup-link-store.ts';
import { iso } from './record.ts';
import type { Db } from './schema.ts';

export function setupLinks(db: Db): SetupLinkStore {
  return {
    async put({ tokenHash, codeHash, expiresAt }) {
      const link = { tokenHash, codeHash, expiresAt: iso(expiresAt) };
      await db
        .insertInto('setupLink')
        .values({ id: 1, ...link })
        .onConflict((oc) => oc.column('id').doUpdateSet(link))
        .execute();
    },

    async current() {
      const row = await db.selectFrom('setupLink').selectAll().executeTakeFirst();
      if (row === undefined) return null;
      const { tokenHash, codeHash, expiresAt } = row;
      return { tokenHash, codeHash, expiresAt: new Date(expiresAt) };
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
