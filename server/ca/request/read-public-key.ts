import { createPublicKey, type KeyObject } from 'node:crypto';
import { type Bytes, toHex } from '../../../shared/bytes.ts';
import type { KeyAlgorithm } from '../../../shared/certificate.ts';
import { AppError } from '../../../shared/errors.ts';
import { NULL, objectIdentifier, sequence } from '../der/der-elements.ts';
import { bitStringOctets, expectTag, positiveInteger, readDer, readInside, TAG } from '../der/read-der.ts';
import { weakRsaModulus } from './weak-rsa-modulus.ts';

export interface PublicKeyFacts {
  readonly algorithm: KeyAlgorithm;
  readonly key: KeyObject;
  /** null: it is no RSA key. */
  readonly modulus: bigint | null;
}

type Kind = Pick<PublicKeyFacts, 'algorithm' | 'modulus'>;

/** RFC 5480 §2.1.1, RFC 3279 §2.3.1, RFC 8410 §3, RFC 9881 §4. */
const EC = objectIdentifier('1.2.840.10045.2.1');
const KINDS: ReadonlyMap<string, (octets: Bytes) => Kind> = new Map([
  [toHex(sequence(EC, objectIdentifier('1.2.840.10045.3.1.7'))), (point) => curvePoint(point, 32, 'P-256')],
  [toHex(sequence(EC, objectIdentifier('1.3.132.0.34'))), (point) => curvePoint(point, 48, 'P-384')],
  [toHex(sequence(objectIdentifier('1.3.101.112'))), edwardsPoint],
  [toHex(sequence(objectIdentifier('2.16.840.1.101.3.4.3.18'))), latticeKey],
  [toHex(sequence(objectIdentifier('1.2.840.113549.1.1.1'), NULL)), rsaKey],
]);

const RSA_SIZES: ReadonlyMap<number, KeyAlgorithm> = new Map([
  [2048, 'RSA-2048'],
  [3072, 'RSA-3072'],
  [4096, 'RSA-4096'],
]);

/** Encodings of the Ed25519 points of small order, sign bit off: any signature verifies under them. */
const SMALL_ORDER_POINTS: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/**
 * Reads a SubjectPublicKeyInfo, in the only encoding accepted for each key, so that no key appears twice under two
 * hashes. Throws AppError `request_key_unsuitable` for any other kind, size or form, and for keys known to be weak.
 */
export function readPublicKey(subjectPublicKeyInfo: Bytes): PublicKeyFacts {
  try {
    const [kind, bits, ...more] = readInside(readDer(subjectPublicKeyInfo, TAG.sequence));
    const read = KINDS.get(toHex(expectTag(kind, TAG.sequence).whole));
    if (read === undefined || more.length > 0) throw unsuitable('the type is not one of ours');
    const { algorithm, modulus } = read(bitStringOctets(bits));
    const key = createPublicKey({ key: Buffer.from(subjectPublicKeyInfo), format: 'der', type: 'spki' });
    return { algorithm, key, modulus };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unsuitable('it cannot be read', cause);
  }
}

function curvePoint(octets: Bytes, size: number, algorithm: KeyAlgorithm): Kind {
  if (octets.length !== 1 + 2 * size || octets[0] !== 0x04) throw unsuitable('the point is not uncompressed');
  return { algorithm, modulus: null };
}

function edwardsPoint(octets: Bytes): Kind {
  if (octets.length !== 32) throw unsuitable('the point has the wrong length');
  const unsigned = octets.slice();
  unsigned[31] = (unsigned[31] ?? 0) & 0x7f;
  if (SMALL_ORDER_POINTS.has(toHex(unsigned))) throw unsuitable('the point has a small order');
  return { algorithm: 'Ed25519', modulus: null };
}

/** ρ ‖ t1 (FIPS 204, algorithm 22). If t1 is zero anybody can sign, as with a point of small order. */
function latticeKey(octets: Bytes): Kind {
  if (octets.length !== 1952) throw unsuitable('the key has the wrong length');
  if (octets.subarray(32).every((octet) => octet === 0)) throw unsuitable('the key holds no secret');
  return { algorithm: 'ML-DSA-65', modulus: null };
}

function rsaKey(octets: Bytes): Kind {
  const [first, second, ...more] = readInside(readDer(octets, TAG.sequence));
  const modulus = positiveInteger(first);
  const exponent = positiveInteger(second);
  const algorithm = RSA_SIZES.get(modulus.toString(2).length);
  if (more.length > 0 || algorithm === undefined) throw unsuitable('RSA keys have 2048, 3072 or 4096 bits');
  if (exponent < 65537n || exponent % 2n === 0n || exponent >= 1n << 256n) {
    throw unsuitable('the RSA exponent is not odd or below 65537');
  }
  const weakness = weakRsaModulus(modulus);
  if (weakness !== null) throw unsuitable(weakness);
  return { algorithm, modulus };
}

function unsuitable(detail: string, cause?: unknown): AppError {
  return new AppError('request_key_unsuitable', detail, { cause });
}
