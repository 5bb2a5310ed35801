import type { CaEntry, CaStore, RevokedEntry, StoredCrl } from '../../../server/ca/ca-store.ts';
import type { CrlStore } from '../../../server/ca/status/make-crl.ts';
import { AppError } from '../../../shared/errors.ts';

/** The CA's store without a database, and its serialized transactions. */
export function memoryCaStore(): CaStore & CrlStore {
  const entries = new Map<string, CaEntry>();
  const crls = new Map<string, StoredCrl>();
  /** Like the index of the database: by serial number, sorted on demand. */
  let listed: RevokedEntry[] | null = [];
  const listedFrom = new Map<string, number>();
  let sequence = 0;
  const store: CaStore = {
    async intend(intent) {
      const known = entries.values().some(({ publicKeyHash }) => publicKeyHash === intent.publicKeyHash);
      if (known) throw new AppError('request_key_reused');
      entries.set(intent.serialNumber, { ...intent, certificate: null, state: 'valid', revokedAt: null, reason: null });
    },
    async complete(serialNumber, certificate) {
      const entry = entries.get(serialNumber);
      if (entry?.certificate === null) entries.set(serialNumber, { ...entry, certificate });
    },
    bySerialNumber: async (serialNumber) => entries.get(serialNumber) ?? null,
    ofMessage: async (messageId) => [...entries.values()].filter((entry) => entry.messageId === messageId),
    async revoke(serialNumber, reason, at) {
      const entry = entries.get(serialNumber);
      if (entry === undefined || entry.state === 'revoked') return false;
      if (reason === 'certificateHold' && entry.state !== 'valid') return false;
      const state = reason === 'certificateHold' ? 'certificateHold' : 'revoked';
      entries.set(serialNumber, { ...entry, state, reason, revokedAt: at });
      sequence += 1;
      listedFrom.set(serialNumber, listedFrom.get(serialNumber) ?? sequence);
      listed = null;
      return true;
    },
    async release(serialNumber) {
      const entry = entries.get(serialNumber);
      if (entry?.state !== 'certificateHold') return false;
      entries.set(serialNumber, { ...entry, state: 'valid', reason: null, revokedAt: null });
      sequence += 1;
      listedFrom.delete(serialNumber);
      listed = null;
      return true;
    },
    async revokedAfter(serialNumber, limit) {
      listed ??= [...listedFrom.keys()].sort().flatMap((serial) => {
        const entry = entries.get(serial);
        if (entry === undefined || entry.revokedAt === null || entry.reason === null) return [];
        const { revokedAt, reason, notAfter } = entry;
        return [{ serialNumber: serial, revokedAt, reason, notAfter, listedFrom: listedFrom.get(serial) ?? 0 }];
      });
      let [from, to] = [0, listed.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((listed[middle]?.serialNumber ?? '') > serialNumber) to = middle;
        else from = middle + 1;
      }
      return listed.slice(from, from + limit);
    },
    valid: async () => [...entries.values()].filter((entry) => entry.state === 'valid'),
    revocationSequence: async () => sequence,
    latestCrl: async (issuer) => crls.get(issuer) ?? null,
    olderCrl: async () => null,
    async insertCrl(crl) {
      if ((crls.get(crl.issuer)?.number ?? 0) >= crl.number) return false;
      crls.set(crl.issuer, crl);
      return true;
    },
  };
  return { ...store, transaction: (work) => work({ ca: store }) };
}
