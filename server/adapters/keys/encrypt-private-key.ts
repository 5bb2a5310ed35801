import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { type Bytes, utf8 } from '../../../shared/bytes.ts';
import { NULL, objectIdentifier, octetString, sequence, smallInteger } from '../../ca/der/der-elements.ts';

/** Node's own encrypted export uses 2,048 iterations; openssl reads any number. */
export const PBKDF2_ROUNDS = 600_000;

const PBES2 = objectIdentifier('1.2.840.113549.1.5.13');
const PBKDF2 = objectIdentifier('1.2.840.113549.1.5.12');
const HMAC_SHA256 = objectIdentifier('1.2.840.113549.2.9');
const AES_256_CBC = objectIdentifier('2.16.840.1.101.3.4.1.42');

/**
 * EncryptedPrivateKeyInfo (RFC 5958 §3), DER, by PBES2 (RFC 8018 §6.2): PBKDF2 with HMAC-SHA-256, AES-256-CBC.
 * `privateKeyInfo` is PKCS#8, DER.
 */
export async function encryptPrivateKey(privateKeyInfo: Uint8Array, passphrase: string): Promise<Bytes> {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const key = await promisify(pbkdf2)(utf8(passphrase), salt, PBKDF2_ROUNDS, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const encrypted = Buffer.concat([cipher.update(privateKeyInfo), cipher.final()]);
  const derivation = sequence(
    PBKDF2,
    sequence(octetString(salt), smallInteger(PBKDF2_ROUNDS), sequence(HMAC_SHA256, NULL)),
  );
  const scheme = sequence(AES_256_CBC, octetString(iv));
  return sequence(sequence(PBES2, sequence(derivation, scheme)), octetString(encrypted));
}
