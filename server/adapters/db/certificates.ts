import type { CertificateStore, StoredCertificate } from '../../credentials/credential-store.ts';
import { iso, record } from './record.ts';
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
      await db.insertInto('certificates').values(values.map(certificate.toRow)).execute();
    },

    async byId(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row ? certificate.fromRow(row) : null;
    },

    ofCredential: (credentialId) =>
      list(all().where('credentialId', '=', credentialId).orderBy('notBefore').orderBy('purpose').orderBy('id')),

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
