import { type Bytes, toHex } from '../../../shared/bytes.ts';
import type { Ca } from '../ca.ts';
import type { StoredIntent } from '../ca-store.ts';
import { readTbsCertificate } from '../der/read-certificate.ts';
import { signDer } from '../sign-der.ts';

/**
 * Signs the tbsCertificate of a stored intent, byte for byte. Returns the certificate, DER, after checking its
 * signature. Signing an intent twice gives two encodings of one certificate; `caStore.complete` keeps the first.
 */
export async function signCertificate(
  ca: Ca,
  intent: Pick<StoredIntent, 'serialNumber' | 'tbsCertificate'>,
): Promise<Bytes> {
  const { serialNumber, issuer } = readTbsCertificate(intent.tbsCertificate);
  if (serialNumber !== intent.serialNumber || toHex(issuer) !== toHex(ca.issuing.subject)) {
    throw new Error(`The intent ${intent.serialNumber} holds the tbsCertificate of something else`);
  }
  return signDer(ca.issuing, intent.tbsCertificate);
}
