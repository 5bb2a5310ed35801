import type { RevocationReason } from '../../../shared/certificate.ts';
import { AppError } from '../../../shared/errors.ts';
import type { CaStore } from '../ca-store.ts';

/**
 * Revokes a certificate, or an intent that may have become one. Idempotent: the first time and reason stay. From then
 * on `currentCrl` lists it. Returns whether this call did it. Throws `certificate_unknown`.
 */
export async function revoke(
  store: Pick<CaStore, 'bySerialNumber' | 'revoke'>,
  serialNumber: string,
  reason: RevocationReason,
  now: Date,
): Promise<boolean> {
  if ((await store.bySerialNumber(serialNumber)) === null) throw new AppError('certificate_unknown', serialNumber);
  return store.revoke(serialNumber, reason, now);
}
