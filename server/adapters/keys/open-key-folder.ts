import { createPrivateKey, generateKeyPair, type KeyObject, randomBytes, X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bytes } from '../../../shared/bytes.ts';
import { toPem } from '../../../shared/pem.ts';
import type { IssuerName } from '../../ca/ca-store.ts';
import type { AuthorityCurve, KeptAuthority, KeyStore } from '../../ca/key-store.ts';
import { encryptPrivateKey } from './encrypt-private-key.ts';
import { readSecrets } from './read-secrets.ts';
import { type Secrets, sealSecrets } from './seal-secrets.ts';
import { writeOnce } from './write-once.ts';

/** The CA's keys, and the server's own two. */
export type KeyFolder = KeyStore & Secrets;

/**
 * Opens the folder that holds every key of the server, each encrypted under the passphrase; creates it at the first
 * start. `root.pem` and `issuing.pem` contain an encrypted PKCS#8 key and its certificate (`openssl pkey` reads them),
 * `secrets` the rest. Several servers may share the folder. Throws Error with one sentence for the operator.
 */
export async function openKeyFolder({
  folder,
  passphrase,
  needed = [],
}: {
  readonly folder: string;
  readonly passphrase: string;
  /** Files that must exist already, because something depends on their keys. */
  readonly needed?: readonly string[];
}): Promise<KeyFolder> {
  if (passphrase === '') throw new Error('The passphrase of the key folder is empty');
  await refuseMissing(folder, needed);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (((await stat(folder)).mode & 0o077) !== 0) await chmod(folder, 0o700);
  const secrets = await openOrMakeSecrets(folder, passphrase);
  const pathOf = (name: IssuerName) => join(folder, `${name}.pem`);
  const read = (name: IssuerName) => readAuthority(pathOf(name), passphrase);
  return Object.freeze({
    ...secrets,
    read,
    async create(
      name: IssuerName,
      curve: AuthorityCurve,
      certify: Parameters<KeyStore['create']>[2],
    ): Promise<KeptAuthority> {
      const made = await promisify(generateKeyPair)('ec', { namedCurve: curve });
      const subjectPublicKeyInfo = new Uint8Array(made.publicKey.export({ type: 'spki', format: 'der' }));
      const certificate = await certify({ subjectPublicKeyInfo, privateKey: await signingKey(made.privateKey) });
      const encrypted = await encryptPrivateKey(made.privateKey.export({ type: 'pkcs8', format: 'der' }), passphrase);
      await writeOnce(pathOf(name), toPem('ENCRYPTED PRIVATE KEY', encrypted) + toPem('CERTIFICATE', certificate));
      const kept = await read(name);
      if (kept === null) throw new Error(`The ${name} CA was removed from the key folder while it was being made`);
      return kept;
    },
  });
}

async function refuseMissing(folder: string, needed: readonly string[]): Promise<void> {
  const there = await Promise.all(needed.map((name) => readIfThere(join(folder, name))));
  const missing = needed.filter((_, at) => there[at] === null);
  if (missing.length === 0) return;
  throw new Error(
    `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing from ${folder}, and the database depends on the keys in it: bring the key folder back from its backup, or copy it from the other server`,
  );
}

async function openOrMakeSecrets(folder: string, passphrase: string): Promise<Secrets> {
  const path = join(folder, 'secrets');
  if ((await readIfThere(path)) === null) {
    const made = { ticketKey: new Uint8Array(randomBytes(32)), sealKey: new Uint8Array(randomBytes(32)) };
    await writeOnce(path, await sealSecrets(made, passphrase));
  }
  return readSecrets(folder, passphrase);
}

async function readAuthority(path: string, passphrase: string): Promise<KeptAuthority | null> {
  const pem = await readIfThere(path);
  if (pem === null) return null;
  try {
    const certificate: Bytes = new Uint8Array(new X509Certificate(pem).raw);
    return { certificate, privateKey: await signingKey(createPrivateKey({ key: pem, format: 'pem', passphrase })) };
  } catch (cause) {
    throw new Error(`The passphrase does not open ${path}, or the file is damaged`, { cause });
  }
}

/** From here on the key can sign and cannot be extracted. */
function signingKey(key: KeyObject): Promise<CryptoKey> {
  const namedCurve = key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'P-384' : 'P-256';
  const privateKeyInfo = new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }));
  return crypto.subtle.importKey('pkcs8', privateKeyInfo, { name: 'ECDSA', namedCurve }, false, ['sign']);
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
