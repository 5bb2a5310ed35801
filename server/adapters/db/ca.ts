import { type NotNull, sql } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { CaEntry, CaStore, StoredCrl } from '../../ca/ca-store.ts';
import { iso, type RowOf, record, safeInteger } from './record.ts';
import { insertRows, runSql, updateRows } from './run-sql.ts';
import type { Db } from './schema.ts';

const entry = record<CaEntry>({
  serialNumber: 'text',
  publicKeyHash: 'text',
  messageId: 'text',
  purpose: 'text',
  tbsCertificate: 'bytes',
  notAfter: 'time',
  intendedAt: 'time',
  certificate: 'bytes',
  state: 'text',
  revokedAt: 'time',
  reason: 'text',
});

const crl = record<StoredCrl>({
  issuer: 'text',
  number: 'integer',
  sequence: 'integer',
  thisUpdate: 'time',
  nextUpdate: 'time',
  madeAt: 'time',
  endedBy: 'time',
  entries: 'integer',
  signature: 'bytes',
});

// Written into the statement, so that the partial index over entries that are not valid serves it.
const VALID = sql.lit('valid' as const);

const OF_MESSAGE = `select ${entry.columns} from ca_entries where message_id = ? order by intended_at, purpose`;

export function ca(db: Db): CaStore {
  return {
    async intend(...intents) {
      const rows = intents.map((intent) =>
        entry.toRow({ ...intent, certificate: null, state: 'valid', revokedAt: null, reason: null }),
      );
      const added = await insertRows(db, 'caEntries', rows, 'on conflict (public_key_hash) do nothing');
      if (added !== rows.length) throw new AppError('request_key_reused');
    },

    async complete(serialNumber, certificate) {
      await updateRows(db, 'caEntries', { certificate }, 'serial_number = ? and certificate is null', [serialNumber]);
    },

    async bySerialNumber(serialNumber) {
      const row = await db
        .selectFrom('caEntries')
        .selectAll()
        .where('serialNumber', '=', serialNumber)
        .executeTakeFirst();
      return row ? entry.fromRow(row) : null;
    },

    async ofMessage(messageId) {
      const { rows } = await runSql<RowOf<CaEntry>>(db, OF_MESSAGE, [messageId]);
      return rows.map(entry.fromRow);
    },

    async revoke(serialNumber, reason, at) {
      const onHold = reason === 'certificateHold';
      const { numUpdatedRows } = await db
        .updateTable('caEntries')
        .set((eb) => ({
          state: onHold ? 'certificateHold' : 'revoked',
          revokedAt: iso(at),
          reason,
          listedFrom: eb.fn.coalesce(
            'listedFrom',
            eb.selectFrom('caState').select((state) => state('revocationSequence', '+', 1).as('next')),
          ),
        }))
        .where('serialNumber', '=', serialNumber)
        .where('state', 'in', onHold ? ['valid'] : ['valid', 'certificateHold'])
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) return false;
      await raiseSequence(db);
      return true;
    },

    async release(serialNumber) {
      const { numUpdatedRows } = await db
        .updateTable('caEntries')
        .set({ state: 'valid', revokedAt: null, reason: null, listedFrom: null })
        .where('serialNumber', '=', serialNumber)
        .where('state', '=', 'certificateHold')
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) return false;
      await raiseSequence(db);
      return true;
    },

    async revokedAfter(serialNumber, limit) {
      // All columns asked for are in the index, so the certificates themselves are not read.
      const rows = await db
        .selectFrom('caEntries')
        .select(['serialNumber', 'revokedAt', 'reason', 'notAfter', 'listedFrom'])
        .where('state', '<>', VALID)
        .where('serialNumber', '>', serialNumber)
        .orderBy('serialNumber')
        .limit(limit)
        // An entry that is not valid has all of them: `revoke` sees to it.
        .$narrowType<{ revokedAt: NotNull; reason: NotNull; listedFrom: NotNull }>()
        .execute();
      return rows.map((row) => ({
        serialNumber: row.serialNumber,
        revokedAt: new Date(row.revokedAt),
        reason: row.reason,
        notAfter: new Date(row.notAfter),
        listedFrom: safeInteger(row.listedFrom),
      }));
    },

    async valid() {
      const rows = await db
        .selectFrom('caEntries')
        .selectAll()
        .where('state', '=', VALID)
        .orderBy('serialNumber')
        .execute();
      return rows.map(entry.fromRow);
    },

    async revocationSequence() {
      const row = await db.selectFrom('caState').select('revocationSequence').executeTakeFirstOrThrow();
      return safeInteger(row.revocationSequence);
    },

    async latestCrl(issuer) {
      const row = await db
        .selectFrom('caCrls')
        .selectAll()
        .where('issuer', '=', issuer)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? crl.fromRow(row) : null;
    },

    async olderCrl(issuer) {
      const row = await db.selectFrom('caCrls').select('der').where('issuer', '=', issuer).executeTakeFirst();
      return row?.der ? new Uint8Array(row.der) : null;
    },

    async insertCrl(value) {
      const later = await db
        .selectFrom('caCrls')
        .select('number')
        .where('issuer', '=', value.issuer)
        .where('number', '>=', value.number)
        .limit(1)
        .executeTakeFirst();
      if (later !== undefined) return false;
      await db.deleteFrom('caCrls').where('issuer', '=', value.issuer).execute();
      await db.insertInto('caCrls').values(crl.toRow(value)).execute();
      return true;
    },
  };
}

async function raiseSequence(db: Db): Promise<void> {
  await db
    .updateTable('caState')
    .set((eb) => ({ revocationSequence: eb('revocationSequence', '+', 1) }))
    .execute();
}
