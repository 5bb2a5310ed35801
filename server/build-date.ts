import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

/** When the Node version that package.json pins was released: the pages were built later, whatever the clock said. */
const EARLIEST = new Date('2026-09-23T00:00:00.000Z');
const DAY_MS = 86_400_000;

/**
 * When `npm run build` made the pages: it writes the time into `file`. If that is missing or invalid, the earliest
 * possible time.
 */
export function readBuildDate(file: string = join(import.meta.dirname, '..', 'dist', 'built-at')): Date {
  let written = Number.NaN;
  try {
    written = Date.parse(readFileSync(file, 'utf8').trim());
  } catch {
    // Built before there was such a file.
  }
  return written > EARLIEST.getTime() ? new Date(written) : EARLIEST;
}

/**
 * Throws StartError if the clock is plainly wrong: more than a day before the server was built. A CA made then would
 * have that date for twenty years. The clock of the build machine may be a few hours ahead.
 */
export function refuseEarlyClock(now: Date, built: Date): void {
  if (now.getTime() >= built.getTime() - DAY_MS) return;
  const day = (date: Date) => date.toISOString().slice(0, 10);
  throw new StartError(
    `No certificate authority was made, because the clock of this machine is wrong: it says ${day(now)}, and this server was built on ${day(built)}. Set the clock and start again.`,
  );
}
