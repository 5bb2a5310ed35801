import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

/** When the Node that package.json pins came out: whatever the clock said when the pages were built, it is later. */
const EARLIEST = new Date('2026-09-23T00:00:00.000Z');
const DAY_MS = 86_400_000;

/**
 * When `npm run build` made the pages: it writes the time into `file`. Without it, or with nonsense in it, the least
 * that is sure.
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
 * Throws StartError where the clock is plainly wrong: more than a day before the server was built. A CA that is made then
 * bears that date for twenty years. The machine that built it may be a few hours ahead.
 */
export function refuseEarlyClock(now: Date, built: Date): void {
  if (now.getTime() >= built.getTime() - DAY_MS) return;
  const day = (date: Date) => date.toISOString().slice(0, 10);
  throw new StartError(
    `No certificate authority was made, because the clock of this machine is wrong: it says ${day(now)}, and this server was built on ${day(built)}. Set the clock and start again.`,
  );
}
