import type { CertificateStore, StoredCertificate } from '../../credentials/credential-store.ts';
import { ask, insertRows } from './ask.ts';
import { iso, type RowOf, record } from './record.ts';
import type { Db } from './schema.ts';

const certificate = record<StoredCertificate>({
  id: 'text',
  credentialId: 'text',
  personId: 'text',
  purpose: 'text',
  state: 'text',
  serialNumber: 'text',
  subject: 'text',
  issuer: 'text',
  notBefore: 'time',
  notAfter: 'time',
  thumbprint: 'text',
  der: 'bytes',
  revokedAt: 'time',
  revocationReason: 'text',
});

export function certificates(db: Db): CertificateStore {
  const all = () => db.selectFrom('certificates').selectAll();
  const list = async (found: ReturnType<typeof all>) => (await found.execute()).map(certificate.fromRow);
  return {
    async insert(...values) {
      await insertRows(db, 'certificates', values.map(certificate.toRow));
    },

    async byId(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row ? certificate.fromRow(row) : null;
    },

    async ofCredential(credentialId) {
      const text = 'select * from certificates where credential_id = ? order by not_before, purpose, id';
      const { rows } = await ask<RowOf<StoredCertificate>>(db, text, [credentialId]);
      return rows.map(certificate.fromRow);
    },

    ofPerson: (personId) =>
      list(all().where('personId', '=', personId).orderBy('notBefore', 'desc').orderBy('purpose').orderBy('id')),

    ofState: (state) => list(all().where('state', '=', state).orderBy('notBefore').orderBy('id')),

    async changeStates(credentialId, from, to, revocation) {
      if (from.length === 0) return [];
      const revoked = revocation && { revokedAt: iso(revocation.at), revocationReason: revocation.reason };
      const rows = await db
        .updateTable('certificates')
        .set({ state: to, ...revoked })
        .where('credentialId', '=', credentialId)
        .where('state', 'in', from)
        .returningAll()
        .execute();
      return rows.map(certificate.fromRow);
    },
  };
}
