import { randomBytes } from 'node:crypto';
import type { KeyFolder } from '../../../server/adapters/keys/open-key-folder.ts';
import type { IssuerName } from '../../../server/ca/ca-store.ts';
import type { KeptAuthority } from '../../../server/ca/key-store.ts';

/** A key folder without a disk or a passphrase: opens at once. */
export function memoryKeys(): KeyFolder {
  const kept = new Map<IssuerName, KeptAuthority>();
  return {
    ticketKey: new Uint8Array(randomBytes(32)),
    sealKey: new Uint8Array(randomBytes(32)),
    read: async (name) => kept.get(name) ?? null,
    async create(name, curve, certify) {
      const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: curve }, false, ['sign', 'verify']);
      const subjectPublicKeyInfo = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
      const { privateKey } = pair;
      const made = { certificate: await certify({ subjectPublicKeyInfo, privateKey }), privateKey };
      const winner = kept.get(name) ?? made;
      kept.set(name, winner);
      return winner;
    },
  };
}
