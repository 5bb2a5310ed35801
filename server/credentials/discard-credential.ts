import type { CaStore } from '../ca/ca-store.ts';
import { revoke } from '../ca/revoke.ts';
import type { CertificateStore, CredentialStore } from './credential-store.ts';

/** Certificates that no client ever confirmed: their keys go out of use with the order that they were for. */
export const DISCARDED = 'cessationOfOperation';

/**
 * Takes back what was made so far for an order that did not end in confirm. Everything that the CA has signed or may
 * have signed for it is revoked, issued certificates become revoked, and the registered credential is removed.
 */
export async function discardCredential(
  credentialId: string,
  messageId: string,
  now: Date,
  stores: { readonly credentials: CredentialStore; readonly certificates: CertificateStore; readonly ca: CaStore },
): Promise<void> {
  for (const { serialNumber } of await stores.ca.ofMessage(messageId)) {
    await revoke(stores.ca, serialNumber, DISCARDED, now);
  }
  await stores.certificates.changeStates(credentialId, ['issued'], 'revoked', { at: now, reason: DISCARDED });
  await stores.credentials.removeRegistered(credentialId);
}
