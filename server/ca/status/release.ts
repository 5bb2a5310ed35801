import { AppError } from '../../../shared/errors.ts';
import type { CaStore } from '../ca-store.ts';

/**
 * Takes a certificate off hold (RFC 5280 §5.3.1: the next list is without it). One that is valid or revoked stays so.
 * Returns whether this call did it. Throws AppError `certificate_unknown`.
 */
export async function release(
  store: Pick<CaStore, 'bySerialNumber' | 'release'>,
  serialNumber: string,
): Promise<boolean> {
  if ((await store.bySerialNumber(serialNumber)) === null) throw new AppError('certificate_unknown', serialNumber);
  return store.release(serialNumber);
}
