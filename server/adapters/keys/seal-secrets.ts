import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt } from 'node:crypto';
import { type Bytes, concat, utf8 } from '../../../shared/bytes.ts';

/** Two keys of 32 bytes that the server needs besides those of the CA. */
export interface Secrets {
  /** Derives the tickets of messages. */
  readonly ticketKey: Bytes;
  /** Encrypts what the database stores for clients. */
  readonly sealKey: Bytes;
}

/** An identifier of a key folder, hex: the same for copies of one folder and after a change of its passphrase. */
export function identifySecrets({ sealKey, ticketKey }: Secrets): string {
  return createHmac('sha256', sealKey).update('chipless key folder\n').update(ticketKey).digest('hex');
}

/**
 * Format 1: header ‖ salt (16) ‖ iv (12) ‖ AES-256-GCM of ticketKey ‖ sealKey ‖ tag (16); all before the iv is
 * authenticated.
 */
const HEADER = utf8('chipless-secrets:1\n');
const SALT = 16;
const IV = 12;
const TAG = 16;
const KEY = 32;
const WHOLE = HEADER.length + SALT + IV + 2 * KEY + TAG;

/** 64 MiB, twice, once at start. */
const SCRYPT = { N: 65_536, r: 8, p: 2, maxmem: 128 * 1024 * 1024 };

export async function sealSecrets(secrets: Secrets, passphrase: string): Promise<Bytes> {
  const opening = concat(HEADER, randomBytes(SALT));
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', await keyFor(passphrase, opening), iv).setAAD(opening);
  const sealed = concat(cipher.update(concat(secrets.ticketKey, secrets.sealKey)), cipher.final());
  return concat(opening, iv, sealed, cipher.getAuthTag());
}

/** null = another passphrase, or the bytes were changed. */
export async function openSecrets(file: Uint8Array, passphrase: string): Promise<Secrets | null> {
  const opening = file.subarray(0, HEADER.length + SALT);
  if (file.length !== WHOLE || HEADER.some((octet, at) => octet !== opening[at])) return null;
  const iv = file.subarray(opening.length, opening.length + IV);
  const decipher = createDecipheriv('aes-256-gcm', await keyFor(passphrase, opening), iv)
    .setAAD(opening)
    .setAuthTag(file.subarray(-TAG));
  try {
    const opened = concat(decipher.update(file.subarray(opening.length + IV, -TAG)), decipher.final());
    return { ticketKey: opened.slice(0, KEY), sealKey: opened.slice(KEY) };
  } catch {
    return null;
  }
}

function keyFor(passphrase: string, opening: Uint8Array): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(utf8(passphrase), opening.subarray(HEADER.length), KEY, SCRYPT, (error, key) =>
    error === null ? resolve(key) : reject(error),
  );
  return promise;
}
