import type { AuthorityStore, StoredAuthority } from '../../ca/authority-store.ts';
import { iso, record } from './record.ts';
import type { Db } from './schema.ts';

const authority = record<StoredAuthority>({
  issuer: 'text',
  fingerprint: 'text',
  certificate: 'bytes',
  rememberedAt: 'time',
});

export function authorities(db: Db): AuthorityStore {
  const keyFolder = async () =>
    (await db.selectFrom('caState').select('keyFolder').executeTakeFirstOrThrow()).keyFolder;
  return {
    keyFolder,

    async all() {
      const rows = await db.selectFrom('caAuthorities').selectAll().orderBy('issuer').execute();
      return rows.map(authority.fromRow);
    },

    async remember(value) {
      await db
        .insertInto('caAuthorities')
        .values(authority.toRow(value))
        .onConflict((oc) => oc.column('issuer').doNothing())
        .execute();
    },

    async claim(folder, at, stale) {
      await db
        .updateTable('caState')
        .set({ keyFolder: folder, claimedAt: iso(at) })
        .where((eb) =>
          eb.or([
            eb('keyFolder', 'is', null),
            eb.and([
              eb('claimedAt', '<', iso(stale)),
              eb.not(eb.exists(eb.selectFrom('caAuthorities').select('issuer'))),
            ]),
          ]),
        )
        .execute();
      return (await keyFolder()) ?? folder;
    },

    async newestCertificate() {
      const row = await db
        .selectFrom('caEntries')
        .select('certificate')
        .where('certificate', 'is not', null)
        .orderBy('intendedAt', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.certificate ? new Uint8Array(row.certificate) : null;
    },
  };
}
