import { type KeyObject, X509Certificate } from 'node:crypto';
import type { Bytes } from '../../shared/bytes.ts';
import type { KeyAlgorithm } from '../../shared/certificate.ts';
import { confirmationBytes, confirmationSignature } from '../../shared/confirmation.ts';

/**
 * True when `signature` is the confirmation of these certificates by the key that `signer` certifies. Signatures have
 * the form of WebCrypto: ECDSA as R ‖ S.
 */
export async function verifyConfirmation(
  signature: Bytes,
  signer: Bytes,
  confirmed: Parameters<typeof confirmationBytes>[0],
): Promise<boolean> {
  const { publicKey } = new X509Certificate(signer);
  const key = algorithmOf(publicKey);
  const imported = await crypto.subtle.importKey(
    'spki',
    publicKey.export({ type: 'spki', format: 'der' }),
    key.parameters,
    false,
    ['verify'],
  );
  const data = await confirmationBytes(confirmed);
  return crypto.subtle.verify(confirmationSignature(key.algorithm), imported, signature, data);
}

interface SigningKey {
  readonly algorithm: KeyAlgorithm;
  readonly parameters: { readonly name: string; readonly namedCurve?: string; readonly hash?: string };
}

function algorithmOf(publicKey: KeyObject): SigningKey {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  if (type === 'ec' && details?.namedCurve === 'prime256v1') return ecdsa('P-256');
  if (type === 'ec' && details?.namedCurve === 'secp384r1') return ecdsa('P-384');
  if (type === 'ed25519') return { algorithm: 'Ed25519', parameters: { name: 'Ed25519' } };
  // RSA signs the same way whatever its length.
  if (type === 'rsa') return { algorithm: 'RSA-2048', parameters: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } };
  throw new TypeError(`No certificate of ours has a key of type ${type}`);
}

function ecdsa(namedCurve: 'P-256' | 'P-384'): SigningKey {
  return { algorithm: namedCurve, parameters: { name: 'ECDSA', namedCurve } };
}
