import type { CaEntry, CaStore, StoredCrl } from '../../server/ca/ca-store.ts';
import type { CrlStore } from '../../server/ca/current-crl.ts';
import { AppError } from '../../shared/errors.ts';

/** The CA's memory without a database, and its one-at-a-time transactions. */
export function memoryCaStore(): CaStore & CrlStore {
  const entries = new Map<string, CaEntry>();
  const crls: StoredCrl[] = [];
  let sequence = 0;
  const store: CaStore = {
    async intend(intent) {
      if (await store.knowsPublicKey(intent.publicKeyHash)) throw new AppError('request_key_reused');
      entries.set(intent.serialNumber, { ...intent, certificate: null, state: 'valid', revokedAt: null, reason: null });
    },
    async complete(serialNumber, certificate) {
      const entry = entries.get(serialNumber);
      if (entry?.certificate === null) entries.set(serialNumber, { ...entry, certificate });
    },
    bySerialNumber: async (serialNumber) => entries.get(serialNumber) ?? null,
    ofMessage: async (messageId) => [...entries.values()].filter((entry) => entry.messageId === messageId),
    knowsPublicKey: async (hash) => entries.values().some((entry) => entry.publicKeyHash === hash),
    async revoke(serialNumber, reason, at) {
      const entry = entries.get(serialNumber);
      if (entry === undefined || entry.state === 'revoked') return false;
      if (reason === 'certificateHold' && entry.state !== 'valid') return false;
      const state = reason === 'certificateHold' ? 'certificateHold' : 'revoked';
      entries.set(serialNumber, { ...entry, state, reason, revokedAt: at });
      sequence += 1;
      return true;
    },
    revoked: async (now) =>
      [...entries.values()].flatMap(({ serialNumber, revokedAt, reason, notAfter }) =>
        revokedAt !== null && reason !== null && notAfter > now ? [{ serialNumber, revokedAt, reason }] : [],
      ),
    valid: async () => [...entries.values()].filter((entry) => entry.state === 'valid'),
    revocationSequence: async () => sequence,
    latestCrl: async (issuer) => crls.findLast((crl) => crl.issuer === issuer) ?? null,
    async insertCrl(crl) {
      if (crls.some((known) => known.issuer === crl.issuer && known.number >= crl.number)) return false;
      crls.push(crl);
      return true;
    },
  };
  return { ...store, transaction: (work) => work({ ca: store }) };
}
