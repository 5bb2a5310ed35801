import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ToolFailure } from '../tool-failure.ts';

const SHORTEST = 2048;

/**
 * The RSA key by which browsers recognize the card app of this organisation: that of `file`, or a new one written
 * there, readable by its owner only. Throws ToolFailure.
 */
export function openSigningKey(file: string): { readonly key: KeyObject; readonly made: boolean } {
  const pem = readPem(file);
  if (pem === null) return { key: makeKey(file), made: true };
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (error) {
    throw new ToolFailure(`The key file ${file} is no private key in PEM without a passphrase.`, 2, { cause: error });
  }
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < SHORTEST) {
    throw new ToolFailure(`The key file ${file} is no RSA key of at least ${SHORTEST} bits.`);
  }
  return { key, made: false };
}

function readPem(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new ToolFailure(`The key file ${file} cannot be read (${codeOf(error)}).`, 2, { cause: error });
  }
}

function makeKey(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new ToolFailure(`The key file ${file} cannot be written (${codeOf(error)}).`, 2, { cause: error });
  }
  return privateKey;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
