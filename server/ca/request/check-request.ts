import { hash, type KeyObject, verify } from 'node:crypto';
import { type Bytes, toHex } from '../../../shared/bytes.ts';
import type { KeyAlgorithm, Purpose, Subject } from '../../../shared/certificate.ts';
import { AppError } from '../../../shared/errors.ts';
import { NULL, objectIdentifier, sequence } from '../der/der-elements.ts';
import { encodeSubject } from '../der/encode-subject.ts';
import { bitStringOctets, type DerElement, expectTag, readDer, readInside, TAG } from '../der/read-der.ts';
import { PROFILES } from '../profiles.ts';
import { knownWeakness } from './known-weakness.ts';
import { readPublicKey } from './read-public-key.ts';
import { WeakKeyError } from './weak-key-error.ts';

/** What the order requires of one certificate request. */
export interface ExpectedRequest {
  /** Hex, as in the challengePassword. */
  readonly nonce: string;
  readonly subject: Subject;
  readonly algorithms: readonly KeyAlgorithm[];
  readonly purpose: Purpose;
}

export interface CheckedRequest {
  /** DER, in the only encoding accepted for this key. */
  readonly subjectPublicKeyInfo: Bytes;
  /** SHA-256 of it, hex. */
  readonly publicKeyHash: string;
  readonly algorithm: KeyAlgorithm;
}

interface SignatureKind {
  readonly keyType: 'ec' | 'rsa' | 'ed25519' | 'ml-dsa-65';
  /** null: the algorithm hashes by itself. */
  readonly hash: string | null;
}

/** By AlgorithmIdentifier, hex (RFC 5758 §3.2, RFC 4055 §5, RFC 8410 §3, RFC 9881 §2). */
const SIGNATURE_KINDS: ReadonlyMap<string, SignatureKind> = new Map([
  [toHex(sequence(objectIdentifier('1.2.840.10045.4.3.2'))), { keyType: 'ec', hash: 'sha256' }],
  [toHex(sequence(objectIdentifier('1.2.840.10045.4.3.3'))), { keyType: 'ec', hash: 'sha384' }],
  [toHex(sequence(objectIdentifier('1.2.840.10045.4.3.4'))), { keyType: 'ec', hash: 'sha512' }],
  [toHex(sequence(objectIdentifier('1.2.840.113549.1.1.11'), NULL)), { keyType: 'rsa', hash: 'sha256' }],
  [toHex(sequence(objectIdentifier('1.2.840.113549.1.1.12'), NULL)), { keyType: 'rsa', hash: 'sha384' }],
  [toHex(sequence(objectIdentifier('1.2.840.113549.1.1.13'), NULL)), { keyType: 'rsa', hash: 'sha512' }],
  [toHex(sequence(objectIdentifier('1.3.101.112'))), { keyType: 'ed25519', hash: null }],
  [toHex(sequence(objectIdentifier('2.16.840.1.101.3.4.3.18'))), { keyType: 'ml-dsa-65', hash: null }],
]);

/** RFC 2985 §5.4.1. */
const CHALLENGE_PASSWORD = toHex(objectIdentifier('1.2.840.113549.1.9.7'));

/**
 * Checks a PKCS#10 certificate request (RFC 2986, DER and nothing after it) against its order. Throws AppError
 * `request_malformed`, `request_key_unsuitable`, `request_signature_wrong`, `request_nonce_wrong` or
 * `request_subject_wrong`; WeakKeyError for a key that can only be deliberate. Attributes other than the
 * challengePassword are refused: the content of a certificate comes from the order. Whether the key was certified
 * before is checked by the store.
 */
export async function checkRequest(der: Uint8Array, expected: ExpectedRequest): Promise<CheckedRequest> {
  const request = readRequest(new Uint8Array(der));
  const { subjectPublicKeyInfo } = request;
  const { algorithm, key, modulus } = readPublicKey(subjectPublicKeyInfo);
  if (!expected.algorithms.includes(algorithm) || !PROFILES[expected.purpose].algorithms.includes(algorithm)) {
    throw new AppError('request_key_unsuitable', `${algorithm} was not ordered for ${expected.purpose}`);
  }
  if (!isSignedBy(key, request)) throw new AppError('request_signature_wrong');
  if (request.challengePasswords.length !== 1 || request.challengePasswords[0] !== expected.nonce) {
    throw new AppError('request_nonce_wrong');
  }
  if (!sameBytes(request.subject, encodeSubject(expected.subject))) throw new AppError('request_subject_wrong');
  const weakness = await knownWeakness(subjectPublicKeyInfo, modulus);
  if (weakness !== null) throw new WeakKeyError(weakness);
  return { subjectPublicKeyInfo, publicKeyHash: hash('sha256', subjectPublicKeyInfo, 'hex'), algorithm };
}

interface Request {
  readonly signed: Bytes;
  readonly subject: Bytes;
  readonly subjectPublicKeyInfo: Bytes;
  readonly challengePasswords: readonly string[];
  readonly signatureAlgorithm: Bytes;
  readonly signature: Bytes;
}

/** RFC 2986 §4. */
function readRequest(der: Bytes): Request {
  try {
    const [info, algorithm, signature, ...after] = readInside(readDer(der, TAG.sequence));
    const signed = expectTag(info, TAG.sequence);
    const [version, subject, publicKey, attributes, ...more] = readInside(signed);
    if (after.length + more.length > 0) throw new SyntaxError('There are fields too many');
    if (toHex(expectTag(version, TAG.integer).content) !== '00') throw new SyntaxError('The version is not 1');
    return {
      signed: signed.whole,
      subject: expectTag(subject, TAG.sequence).whole,
      subjectPublicKeyInfo: expectTag(publicKey, TAG.sequence).whole,
      challengePasswords:
        attributes === undefined ? [] : readInside(expectTag(attributes, 0xa0)).flatMap(readPasswords),
      signatureAlgorithm: expectTag(algorithm, TAG.sequence).whole,
      signature: bitStringOctets(signature),
    };
  } catch (cause) {
    throw new AppError('request_malformed', cause instanceof Error ? cause.message : null, { cause });
  }
}

function readPasswords(attribute: DerElement): string[] {
  const [type, values, ...more] = readInside(expectTag(attribute, TAG.sequence));
  if (toHex(expectTag(type, TAG.objectIdentifier).whole) !== CHALLENGE_PASSWORD || more.length > 0) {
    throw new SyntaxError('There is an attribute that was not asked for');
  }
  return readInside(expectTag(values, TAG.set)).map(({ tag, content }) => {
    if (tag !== TAG.printableString && tag !== TAG.utf8String)
      throw new SyntaxError('The challengePassword is no text');
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  });
}

function isSignedBy(key: KeyObject, { signed, signatureAlgorithm, signature }: Request): boolean {
  const kind = SIGNATURE_KINDS.get(toHex(signatureAlgorithm));
  if (kind === undefined || kind.keyType !== key.asymmetricKeyType) return false;
  try {
    return verify(kind.hash, signed, key, signature);
  } catch {
    return false;
  }
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((octet, at) => octet === right[at]);
}
