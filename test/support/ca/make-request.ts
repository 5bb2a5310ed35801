import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import * as der from '../../../server/ca/der/der-elements.ts';
import { encodeSubject } from '../../../server/ca/der/encode-subject.ts';
import { type Bytes, utf8 } from '../../../shared/bytes.ts';
import type { KeyAlgorithm, Subject } from '../../../shared/certificate.ts';

export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** Of any kind: including those that must not be used. */
export function makeKeys(algorithm: KeyAlgorithm | 'RSA-1024' | 'P-521' | 'secp256k1' | 'Ed448'): KeyPair {
  switch (algorithm) {
    case 'Ed25519':
      return generateKeyPairSync('ed25519');
    case 'ML-DSA-65':
      return generateKeyPairSync('ml-dsa-65');
    case 'Ed448':
      return generateKeyPairSync('ed448');
    case 'P-256':
    case 'P-384':
    case 'P-521':
    case 'secp256k1':
      return generateKeyPairSync('ec', { namedCurve: algorithm });
    default:
      return generateKeyPairSync('rsa', { modulusLength: Number(algorithm.slice('RSA-'.length)) });
  }
}

export function publicKeyInfo(key: KeyObject): Bytes {
  return new Uint8Array(key.export({ type: 'spki', format: 'der' }));
}

export const ALICE: Subject = Object.freeze({
  organizationName: 'Example',
  commonName: 'Alice Berg',
  surname: 'Berg',
  givenName: 'Alice',
  serialNumber: 'alice',
});

export const NONCE = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';

/** An honest request, and every way to make it a dishonest one. */
export interface RequestToMake {
  readonly keys?: KeyPair;
  readonly subject?: Subject;
  readonly nonce?: string;
  /** Instead of the subject: DER of a Name. */
  readonly name?: Uint8Array;
  /** Instead of the challengePassword: attributes, DER each; null = not even the empty set. */
  readonly attributes?: readonly Uint8Array[] | null;
  /** Instead of 0. */
  readonly version?: number;
  /** Instead of the public half of `keys`: DER. */
  readonly subjectPublicKeyInfo?: Uint8Array;
  /** Instead of the private half of `keys`. */
  readonly signedBy?: KeyObject;
  readonly hash?: 'sha1' | 'sha256' | 'sha384' | 'sha512';
}

/** A PKCS#10 request (RFC 2986), DER, signed. */
export function makeRequest(make: RequestToMake = {}): Bytes {
  const keys = make.keys ?? makeKeys('P-256');
  const signer = make.signedBy ?? keys.privateKey;
  const attributes = make.attributes === undefined ? [challengePassword(make.nonce ?? NONCE)] : make.attributes;
  const info = der.sequence(
    der.smallInteger(make.version ?? 0),
    make.name ?? encodeSubject(make.subject ?? ALICE),
    make.subjectPublicKeyInfo ?? publicKeyInfo(keys.publicKey),
    ...(attributes === null ? [] : [der.explicit(0, ...attributes)]),
  );
  const { algorithm, hash } = signatureOf(signer, make.hash);
  return der.sequence(info, algorithm, der.bitString(sign(hash, info, signer)));
}

/** RFC 2985 §5.4.1, as PrintableString. */
export function challengePassword(...passwords: readonly string[]): Bytes {
  return attribute('1.2.840.113549.1.9.7', ...passwords.map((password) => der.element(0x13, utf8(password))));
}

export function attribute(type: string, ...values: readonly Uint8Array[]): Bytes {
  return der.sequence(der.objectIdentifier(type), der.element(0x31, ...values));
}

function signatureOf(
  key: KeyObject,
  wanted: RequestToMake['hash'],
): { readonly algorithm: Bytes; readonly hash: string | null } {
  if (key.asymmetricKeyType === 'ed25519') return { algorithm: identifier('1.3.101.112'), hash: null };
  if (key.asymmetricKeyType === 'ml-dsa-65') return { algorithm: identifier('2.16.840.1.101.3.4.3.18'), hash: null };
  if (key.asymmetricKeyType === 'ed448') return { algorithm: identifier('1.3.101.113'), hash: null };
  const hash = wanted ?? (key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'sha384' : 'sha256');
  if (key.asymmetricKeyType === 'ec') {
    const arc = { sha1: '4.1', sha256: '4.3.2', sha384: '4.3.3', sha512: '4.3.4' }[hash];
    return { algorithm: identifier(`1.2.840.10045.${arc}`), hash };
  }
  const arc = { sha1: 5, sha256: 11, sha384: 12, sha512: 13 }[hash];
  return { algorithm: der.sequence(der.objectIdentifier(`1.2.840.113549.1.1.${arc}`), der.NULL), hash };
}

function identifier(oid: string): Bytes {
  return der.sequence(der.objectIdentifier(oid));
}
