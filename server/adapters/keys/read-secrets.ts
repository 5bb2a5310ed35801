import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSecrets, type Secrets } from './seal-secrets.ts';

/**
 * The server's own keys from an existing key folder; changes nothing. Throws Error with one sentence for the operator.
 */
export async function readSecrets(folder: string, passphrase: string): Promise<Secrets> {
  const path = join(folder, 'secrets');
  const secrets = await openSecrets(await readFile(path), passphrase);
  if (secrets === null) throw new Error(`The passphrase does not open ${path}, or the file is damaged`);
  return secrets;
}
