import { AppError } from '../../shared/errors.ts';
import type { Emit } from '../audit/security-event.ts';
import type { CertificateStore, CredentialStore, StoredCredential } from './credential-store.ts';

/**
 * The client has confirmed: the issued certificates become valid and the registered credential active, until the first
 * of them expires.
 */
export async function activateCredential(
  { id, kind, personId }: Pick<StoredCredential, 'id' | 'kind' | 'personId'>,
  /** Of the run. */
  reference: string,
  now: Date,
  stores: {
    readonly credentials: CredentialStore;
    readonly certificates: CertificateStore;
    readonly events: { readonly emit: Emit<void> };
  },
): Promise<void> {
  const certificates = await stores.certificates.changeStates(id, ['issued'], 'valid', null);
  const change = { state: 'active', activatedAt: now, validUntil: earliestEnd(certificates) } as const;
  if (!(await stores.credentials.update(id, ['registered'], change))) {
    throw new AppError('internal', 'a message was confirmed without a registered credential');
  }
  const told = { by: null, about: id, person: personId, reference, facts: { kind } };
  stores.events.emit({ event: 'credential.active', ...told }, now);
}

/** When the first of these certificates expires. There is at least one. */
export function earliestEnd(certificates: ReadonlyArray<{ readonly notAfter: Date }>): Date {
  if (certificates.length === 0) throw new TypeError('No certificate, no end');
  return new Date(Math.min(...certificates.map(({ notAfter }) => notAfter.getTime())));
}
