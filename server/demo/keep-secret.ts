import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainFailure } from '../start-error.ts';

/**
 * The content of the file `name` in the data folder; `make` creates it (mode 0600) the first time. Throws StartError.
 */
export function keepSecret(dataDir: string, name: string, make: () => string): { path: string; secret: string } {
  const path = join(dataDir, name);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(path, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const isThere =
      error instanceof Error && 'code' in error && error.code === 'EEXIST' && 'path' in error && error.path === path;
    if (!isThere) explainFailure(`The data folder ${dataDir}`, error);
  }
  return { path, secret: readFileSync(path, 'utf8').trim() };
}
