import type { CertificateState } from '../../shared/certificate.ts';
import type { CredentialState } from '../../shared/credential.ts';
import type { CaEntry, CaStore } from '../ca/ca-store.ts';
import type { CertificateStore, CredentialStore, StoredCertificate } from './credential-store.ts';

/** The three sides compared: the Identity Manager, the CA, and the orders that both were made for. */
export interface Kept {
  readonly credentials: CredentialStore;
  readonly certificates: CertificateStore;
  readonly ca: Pick<CaStore, 'bySerialNumber' | 'valid'>;
  readonly messages: {
    byId(id: string): Promise<{ readonly state: string; readonly expiresAt: Date } | null>;
  };
}

/** The CA's state that agrees with a certificate's. Expired is never stored. */
const AGREED = {
  issued: 'valid',
  valid: 'valid',
  'on hold': 'certificateHold',
  revoked: 'revoked',
  expired: null,
} as const satisfies Record<CertificateState, CaEntry['state'] | null>;

/** The states a certificate may have, by the state of its credential; a removed credential is `removed`. */
const TOGETHER = {
  issued: ['registered'],
  valid: ['active'],
  'on hold': ['inactive'],
  revoked: ['removed', 'locked', 'active', 'inactive'],
  expired: [],
} as const satisfies Record<CertificateState, readonly (CredentialState | 'removed')[]>;

/**
 * Compares Identity Manager and CA and returns each deviation as a sentence; an empty list = all is well. What is due
 * to expire but not swept yet is a deviation: sweep first.
 */
export async function checkConsistency(kept: Kept, now: Date): Promise<string[]> {
  const deviations = (await kept.credentials.orphans()).map((id) => `credential ${id} is registered without a run`);
  for (const state of Object.keys(AGREED) as (keyof typeof AGREED)[]) {
    // keys of a literal are known
    for (const certificate of await kept.certificates.ofState(state)) {
      deviations.push(...(await certificateDeviations(certificate, kept)));
    }
  }
  for (const entry of await kept.ca.valid()) deviations.push(...(await entryDeviations(entry, kept, now)));
  return deviations;
}

async function certificateDeviations(certificate: StoredCertificate, kept: Kept): Promise<string[]> {
  const { state, serialNumber, credentialId } = certificate;
  const found: string[] = [];
  const entry = await kept.ca.bySerialNumber(serialNumber);
  if (entry?.state !== AGREED[state]) {
    found.push(`certificate ${serialNumber} is ${state} here and ${entry?.state ?? 'unknown'} in the CA`);
  }
  if (entry !== null && entry.certificate?.toHex() !== certificate.der.toHex()) {
    found.push(`certificate ${serialNumber} has other bytes in the CA`);
  }
  const credential = await kept.credentials.byId(credentialId);
  const together: readonly string[] = TOGETHER[state];
  if (!together.includes(credential?.state ?? 'removed')) {
    found.push(`certificate ${serialNumber} is ${state} while its credential is ${credential?.state ?? 'removed'}`);
  }
  return found;
}

/** A certificate that is valid in the CA belongs to an order that can still be confirmed, or was. */
async function entryDeviations(entry: CaEntry, kept: Kept, now: Date): Promise<string[]> {
  const { serialNumber, messageId } = entry;
  const message = await kept.messages.byId(messageId);
  const state = message?.state ?? 'unknown';
  const found: string[] = [];
  if (!['answered', 'issued', 'confirmed'].includes(state)) {
    found.push(`${serialNumber} is valid in the CA while its order is ${state}`);
  } else if (message !== null && state !== 'confirmed' && message.expiresAt <= now) {
    found.push(`${serialNumber} is valid in the CA while its order is overdue`);
  }
  if (entry.certificate === null && state !== 'answered') {
    found.push(`${serialNumber} is intended but not signed while its order is ${state}`);
  }
  return found;
}
