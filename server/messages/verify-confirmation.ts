import { hash, type KeyObject, verify, X509Certificate } from 'node:crypto';
import type { Bytes } from '../../shared/bytes.ts';
import { confirmationBytes } from '../../shared/confirmation.ts';

/**
 * True when `signature` is the confirmation of these certificates by the key that `signer` certifies. Signatures have
 * the form of WebCrypto: ECDSA as R ‖ S.
 */
export async function verifyConfirmation(
  signature: Bytes,
  signer: Bytes,
  confirmed: Parameters<typeof confirmationBytes>[0],
): Promise<boolean> {
  // Synchronous: WebCrypto would wait for a thread, which costs more than a hash.
  const bytes = await confirmationBytes(confirmed, (part) => new Uint8Array(hash('sha256', part, 'buffer')));
  const { publicKey: key } = new X509Certificate(signer);
  return verify(hashOf(key), bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

/** As `confirmationSignature` tells the client; null: the algorithm hashes by itself. */
function hashOf({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): string | null {
  if (type === 'ec') return details?.namedCurve === 'secp384r1' ? 'sha384' : 'sha256';
  if (type === 'rsa') return 'sha256';
  if (type === 'ed25519' || type === 'ml-dsa-65') return null;
  throw new TypeError(`No certificate of ours has a key of type ${type}`);
}
