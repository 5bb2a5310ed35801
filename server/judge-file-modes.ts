import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { StartError } from './start-error.ts';

/** A file or folder that others on this machine must not be able to read. */
export interface SecretFile {
  /** Begins the sentence: `The file of CA_PASSPHRASE_FILE`. */
  readonly what: string;
  readonly path: string;
}

/**
 * One sentence for each file that others on this machine may read; its group counts too, unless root grants it to us
 * that way, as containers do with secrets. Throws StartError if anybody may change a file or put files into a folder.
 * Windows has no modes; what does not exist yet is skipped.
 */
export function judgeFileModes(
  files: readonly SecretFile[],
  { stat = (path) => statSync(path, { throwIfNoEntry: false }), uid = process.getuid?.() ?? null }: Surroundings = {},
): readonly string[] {
  if (uid === null) return [];
  const advice: string[] = [];
  for (const { what, path } of files) {
    const found = stat(path);
    if (found === undefined) continue;
    const mode = found.mode & 0o777;
    const shown = `${what} (${path}, mode ${mode.toString(8)})`;
    if ((mode & 0o002) !== 0) {
      throw new StartError(`${shown} can be changed by anybody on this machine: take that away (chmod o-w).`);
    }
    const lent = found.uid === 0 && uid !== 0;
    if (!found.isDirectory() && (mode & (lent ? 0o007 : 0o077)) !== 0) {
      advice.push(`${shown} can be read by others on this machine: chmod 600`);
    }
  }
  return advice;
}

interface Surroundings {
  readonly stat?: (path: string) => Pick<Stats, 'mode' | 'uid' | 'isDirectory'> | undefined;
  /** Our user id; null = there are no modes here. */
  readonly uid?: number | null;
}

/** What a server with these settings has to keep private, whether it exists yet or not. */
export function secretFilesOf(config: Pick<Config, 'passphraseFile' | 'tls' | 'dataDir'>): readonly SecretFile[] {
  const { dataDir, passphraseFile, tls } = config;
  return [
    { what: 'The file of CA_PASSPHRASE_FILE', path: passphraseFile },
    ...(tls === null ? [] : [{ what: 'The file of TLS_KEY_FILE', path: tls.files.key }]),
    { what: 'The folder of DATA_DIR', path: dataDir },
    ...['secrets', 'root.pem', 'issuing.pem'].map((name) => ({
      what: 'A key file',
      path: join(dataDir, 'keys', name),
    })),
    ...['', '-wal', '-shm'].map((end) => ({ what: 'The database', path: join(dataDir, `chipless.sqlite${end}`) })),
  ];
}
