import type { Bytes } from '../../shared/bytes.ts';
import type { Signer } from './ca.ts';
import { bitString, objectIdentifier, sequence, unsignedInteger } from './der.ts';
import type { AuthorityCurve } from './key-store.ts';

const HASH = { 'P-256': 'SHA-256', 'P-384': 'SHA-384' } as const;

const SIGNATURE_ALGORITHMS: Readonly<Record<AuthorityCurve, Bytes>> = {
  'P-256': sequence(objectIdentifier('1.2.840.10045.4.3.2')),
  'P-384': sequence(objectIdentifier('1.2.840.10045.4.3.3')),
};

/** The AlgorithmIdentifier by which this curve signs: ecdsa-with-SHA256 or -SHA384 (RFC 5758 §3.2). */
export function signatureAlgorithm(curve: AuthorityCurve): Bytes {
  return SIGNATURE_ALGORITHMS[curve];
}

/**
 * Signs exactly these bytes and wraps them as Certificate or CertificateList: SEQUENCE { tbs, algorithm, signature }.
 * The signature is checked before it leaves: a faulty one would show a part of the key.
 */
export async function signDer(signer: Signer, tbs: Uint8Array): Promise<Bytes> {
  const exactly = new Uint8Array(tbs);
  const algorithm = { name: 'ECDSA', hash: HASH[signer.curve] };
  const raw = new Uint8Array(await crypto.subtle.sign(algorithm, signer.privateKey, exactly));
  const publicKey = await publicKeyOf(signer);
  if (!(await crypto.subtle.verify(algorithm, publicKey, raw, exactly))) {
    throw new Error('The CA made a signature that its own public key refuses');
  }
  const half = raw.length / 2;
  const signature = sequence(unsignedInteger(raw.subarray(0, half)), unsignedInteger(raw.subarray(half)));
  return sequence(exactly, signatureAlgorithm(signer.curve), bitString(signature));
}

/** Importing costs as much as verifying, and a server has two signers. */
const publicKeys = new WeakMap<Signer, Promise<CryptoKey>>();

function publicKeyOf(signer: Signer): Promise<CryptoKey> {
  const known = publicKeys.get(signer);
  if (known !== undefined) return known;
  const parameters = { name: 'ECDSA', namedCurve: signer.curve };
  const imported = crypto.subtle.importKey('spki', signer.subjectPublicKeyInfo, parameters, true, ['verify']);
  publicKeys.set(signer, imported);
  return imported;
}
