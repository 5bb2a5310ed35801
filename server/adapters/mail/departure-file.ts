import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Departures } from '../../notifications/departures.ts';

/**
 * Records sent mails in `file`, one id per line. Written without waiting for the disk: it protects against a killed
 * process, not against a power failure. If the disk refuses, a record is lost, never a mail.
 */
export function departureFile(file: string): Departures & { close(): void } {
  const handle = openSync(file, 'a+', 0o600);
  let noted = new Set(readLines(file));
  let closed = false;
  return {
    note(mailId) {
      noted.add(mailId);
      if (closed) return; // the file descriptor may belong to another file by now
      try {
        writeSync(handle, `${mailId}\n`);
      } catch {
        // Without this record a mail may be sent twice after a crash, as everywhere where there is no such file.
      }
    },
    noted: () => [...noted],
    clear() {
      if (noted.size === 0) return;
      noted = new Set();
      if (closed) return;
      try {
        ftruncateSync(handle);
      } catch {
        // What remains are mails that the database has as sent already.
      }
    },
    close() {
      if (closed) return;
      closed = true;
      closeSync(handle);
    },
  };
}

/** The last line may be incomplete: then it is no id, and matches nothing. */
function readLines(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').slice(0, -1);
}
