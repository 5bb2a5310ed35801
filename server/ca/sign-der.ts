import type { Bytes } from '../../shared/bytes.ts';
import type { Signer } from './ca.ts';
import { bitString, objectIdentifier, sequence, unsignedInteger } from './der/write-der.ts';
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
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm(signer), signer.privateKey, tbs));
  if (!(await isSignatureOf(signer, tbs, signature))) {
    throw new Error('The CA made a signature that its own public key refuses');
  }
  return signature;
}

/** Whether this signer made this signature over these bytes. */
export async function isSignatureOf(signer: Verifier, tbs: Bytes, signature: Bytes): Promise<boolean> {
  return crypto.subtle.verify(algorithm(signer), await publicKeyOf(signer), signature, tbs);
}

/** SEQUENCE { tbs, algorithm, signature } around a signature as `makeSignature` returns it. */
export function wrapSigned(curve: AuthorityCurve, tbs: Bytes, signature: Bytes): Bytes {
  const half = signature.length / 2;
  const numbers = sequence(unsignedInteger(signature.subarray(0, half)), unsignedInteger(signature.subarray(half)));
  return sequence(tbs, signatureAlgorithm(curve), bitString(numbers));
}

function algorithm({ curve }: Verifier) {
  return { name: 'ECDSA', hash: HASH[curve] };
}

/** Importing costs as much as verifying, and a server has only two signers. */
const publicKeys = new WeakMap<Verifier, Promise<CryptoKey>>();

function publicKeyOf(signer: Verifier): Promise<CryptoKey> {
  const known = publicKeys.get(signer);
  if (known !== undefined) return known;
  const parameters = { name: 'ECDSA', namedCurve: signer.curve };
  const imported = crypto.subtle.importKey('spki', signer.subjectPublicKeyInfo, parameters, true, ['verify']);
  publicKeys.set(signer, imported);
  return imported;
}
