import type { Emit } from '../audit/security-event.ts';
import type { CaStore } from '../ca/ca-store.ts';
import { revoke } from '../ca/status/revoke.ts';
import type { CertificateStore, CredentialStore } from './credential-store.ts';

/** Certificates that no client ever confirmed: the keys go out of use with their order. */
export const DISCARDED = 'cessationOfOperation';

/** What of an order is discarded. */
export interface Discarded {
  readonly credentialId: string;
  readonly messageId: string;
  readonly personId: string;
  /** Of the run. */
  readonly reference: string;
}

/**
 * Discards what was made so far for an order that did not end in a confirmation. Everything that the CA has signed or
 * may have signed for it is revoked, issued certificates become revoked, and the registered credential is removed.
 */
export async function discardCredential(
  order: Discarded,
  now: Date,
  stores: {
    readonly credentials: CredentialStore;
    readonly certificates: CertificateStore;
    readonly ca: CaStore;
    readonly events: { readonly emit: Emit<void> };
  },
): Promise<void> {
  for (const { serialNumber } of await stores.ca.ofMessage(order.messageId)) {
    if (!(await revoke(stores.ca, serialNumber, DISCARDED, now))) continue;
    const told = {
      by: null,
      about: serialNumber,
      person: order.personId,
      reference: order.reference,
      reason: DISCARDED,
    };
    stores.events.emit({ event: 'certificate.revoked', ...told }, now);
  }
  await stores.certificates.changeStates(order.credentialId, ['issued'], 'revoked', { at: now, reason: DISCARDED });
  await stores.credentials.removeRegistered(order.credentialId);
}
