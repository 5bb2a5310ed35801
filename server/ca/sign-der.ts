import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Bytes } from '../../shared/bytes.ts';
import type { Signer } from './ca.ts';
import { bitString, objectIdentifier, sequence, unsignedInteger } from './der/der-elements.ts';
import type { AuthorityCurve } from './key-store.ts';

/** Any holder of a public key whose signatures can be checked. */
type Verifier = Pick<Signer, 'curve' | 'subjectPublicKeyInfo'>;

const HASH = { 'P-256': 'SHA-256', 'P-384': 'SHA-384' } as const;

const SIGNATURE_ALGORITHMS: Readonly<Record<AuthorityCurve, Bytes>> = {
  'P-256': sequence(objectIdentifier('1.2.840.10045.4.3.2')),
  'P-384': sequence(objectIdentifier('1.2.840.10045.4.3.3')),
};

/** The AlgorithmIdentifier of this curve's signatures: ecdsa-with-SHA256 or -SHA384 (RFC 5758 §3.2). */
export function signatureAlgorithm(curve: AuthorityCurve): Bytes {
  return SIGNATURE_ALGORITHMS[curve];
}

/**
 * Signs exactly these bytes and wraps them as Certificate or CertificateList: SEQUENCE { tbs, algorithm, signature }.
 * The signature is checked before it is returned: a faulty one would leak part of the key.
 */
export async function signDer(signer: Signer, tbs: Uint8Array): Promise<Bytes> {
  const exactly = new Uint8Array(tbs);
  return wrapSigned(signer.curve, exactly, await makeSignature(signer, exactly));
}

/** The two numbers of an ECDSA signature, one in each half, checked. The input must not change until it resolves. */
export async function makeSignature(signer: Signer, tbs: Bytes): Promise<Bytes> {
  const signature = new Uint8Array(
    await crypto.subtle.sign({ name: 'ECDSA', hash: HASH[signer.curve] }, signer.privateKey, tbs),
  );
  if (!isSignatureOf(signer, tbs, signature)) {
    throw new Error('The CA made a signature that its own public key refuses');
  }
  return signature;
}

/** Whether this signer made this signature over these bytes. By Node: WebCrypto's way to a thread takes longer. */
export function isSignatureOf(signer: Verifier, tbs: Bytes, signature: Bytes): boolean {
  return verify(HASH[signer.curve], tbs, { key: publicKeyOf(signer), dsaEncoding: 'ieee-p1363' }, signature);
}

/** SEQUENCE { tbs, algorithm, signature } around a signature as `makeSignature` returns it. */
export function wrapSigned(curve: AuthorityCurve, tbs: Bytes, signature: Bytes): Bytes {
  const half = signature.length / 2;
  const numbers = sequence(unsignedInteger(signature.subarray(0, half)), unsignedInteger(signature.subarray(half)));
  return sequence(tbs, signatureAlgorithm(curve), bitString(numbers));
}

/** A server has only two signers. */
const publicKeys = new WeakMap<Verifier, KeyObject>();

function publicKeyOf(signer: Verifier): KeyObject {
  return publicKeys.getOrInsertComputed(signer, ({ subjectPublicKeyInfo }) =>
    createPublicKey({ key: Buffer.from(subjectPublicKeyInfo), format: 'der', type: 'spki' }),
  );
}
