import type { CertificateStore, StoredCertificate } from '../../credentials/credential-store.ts';
import { iso, type RowOf, record } from './record.ts';
import { insertRows, runSql, statesIn } from './run-sql.ts';
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

const OF_CREDENTIAL = `select ${certificate.columns} from certificates where credential_id = ?
  order by not_before, purpose, id`;

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
      const { rows } = await runSql<RowOf<StoredCertificate>>(db, OF_CREDENTIAL, [credentialId]);
      return rows.map(certificate.fromRow);
    },

    ofPerson: (personId) =>
      list(all().where('personId', '=', personId).orderBy('notBefore', 'desc').orderBy('purpose').orderBy('id')),

    ofState: (state) => list(all().where('state', '=', state).orderBy('notBefore').orderBy('id')),

    async changeStates(credentialId, from, to, revocation) {
      if (from.length === 0) return [];
      const revoked = revocation && [iso(revocation.at), revocation.reason];
      const text = `update certificates set state = ?${revoked ? ', revoked_at = ?, revocation_reason = ?' : ''}
        where credential_id = ? and state in ${statesIn(from)} returning ${certificate.columns}`;
      const { rows } = await runSql<RowOf<StoredCertificate>>(db, text, [to, ...(revoked ?? []), credentialId]);
      return rows.map(certificate.fromRow);
    },
  };
}
