import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TlsPair } from './config.ts';
import { judgeFileModes } from './judge-file-modes.ts';
import type { Log } from './log.ts';

/**
 * Milliseconds. Files are polled, not watched: they are replaced by links to other folders as often as by new files.
 */
const EVERY = 20_000;

export interface TlsFollower {
  /**
   * Reads the files now; resolves when new connections use their content, or when the log says why not. Never throws.
   */
  reload(): Promise<void>;
  stop(): void;
}

/**
 * Passes the certificate and key of the TLS files to `take` whenever their content has changed. Files that are missing,
 * broken or do not match (only one of two is written yet), or a key that anybody may change, change nothing and leave
 * one line in the log.
 */
export function followTlsFiles(
  first: TlsPair,
  { take, log, every = EVERY }: { readonly take: (pair: TlsPair) => void; readonly log: Log; readonly every?: number },
): TlsFollower {
  const { files } = first;
  let taken = first;
  let complaint: string | null = null;

  async function read(): Promise<void> {
    try {
      const [certificate, key] = await Promise.all([readFile(files.certificate, 'utf8'), readFile(files.key, 'utf8')]);
      if (certificate !== taken.certificate || key !== taken.key) {
        const pair = { certificate, key, files };
        const { subject, validTo } = new X509Certificate(certificate);
        // As at the start.
        for (const advice of judgeFileModes([{ what: 'The file of TLS_KEY_FILE', path: files.key }])) log.warn(advice);
        take(pair);
        taken = pair;
        log.info('new TLS files are in use', { subject, validTo });
      }
      complaint = null;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== complaint) log.error('the new TLS files cannot be used, the old ones stay', { error });
      complaint = reason;
    }
  }

  // One after the other, so that an earlier read is never applied later.
  let reading = Promise.resolve();
  const reload = (): Promise<void> => {
    reading = reading.then(read);
    return reading;
  };
  const timer = setInterval(reload, every);
  timer.unref();
  return { reload, stop: () => clearInterval(timer) };
}
