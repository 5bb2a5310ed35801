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
  return {
    async insert(value) {
      await db.insertInto('certificates').values(certificate.toRow(value)).execute();
    },

    async byId(id) {
      const row = await db.selectFrom('certificates').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? certificate.fromRow(row) : null;
    },

    async ofCredential(credentialId) {
      const rows = await db
        .selectFrom('certificates')
        .selectAll()
        .where('credentialId', '=', credentialId)
        .orderBy('notBefore')
        .orderBy('purpose')
        .orderBy('id')
        .execute();
      return rows.map(certificate.fromRow);
    },

    async ofPerson(personId) {
      const rows = await db
        .selectFrom('certificates')
        .selectAll()
        .where('personId', '=', personId)
        .orderBy('notBefore', 'desc')
        .orderBy('purpose')
        .orderBy('id')
        .execute();
      return rows.map(certificate.fromRow);
    },

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

    async ofState(state) {
      const rows = await db
        .selectFrom('certificates')
        .selectAll()
        .where('state', '=', state)
        .orderBy('notBefore')
        .orderBy('id')
        .execute();
      return rows.map(certificate.fromRow);
    },
  };
}
