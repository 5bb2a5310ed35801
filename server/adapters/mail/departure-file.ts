import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Departures } from '../../notifications/departures.ts';

/**
 * Notes departures in `file`, one id a line. Written without waiting for the disk: it is for a process that is killed, not
 * for a machine that loses its power. A disk that takes nothing costs a note, never a mail.
 */
export function departureFile(file: string): Departures & { close(): void } {
  const handle = openSync(file, 'a+', 0o600);
  let noted = new Set(readLines(file));
  let closed = false;
  return {
    note(mailId) {
      noted.add(mailId);
      if (closed) return; // the number of the file may be another file's by now
      try {
        writeSync(handle, `${mailId}\n`);
      } catch {
        // Without its note it may leave twice after a sudden end, as everywhere where there is no such file.
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
        // What stays is of mails that the database has as sent, and says nothing new.
      }
    },
    close() {
      if (closed) return;
      closed = true;
      closeSync(handle);
    },
  };
}

/** The last line may be half a one: it is no id then, and nobody's. */
function readLines(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').slice(0, -1);
}
