import { randomBytes } from 'node:crypto';
import { keyedHash } from '../../audit/keyed-hash.ts';

/** How long a browser is known after a log-in. */
export const KNOWN_DAYS = 180;
/** For one browser; the latest log-ins stay. */
const MOST_PEOPLE = 3;

/** A random name of the browser, the day since 1970 (UTC) of the log-in, hex HMAC-SHA-256 over both and the person. */
const MARK = /^([\w-]{22})\.(\d{5})\.([0-9a-f]{64})$/;
/** Hashed in place of an unknown person, so that the work is the same. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * By which a browser proves that a person has logged in there (OWASP calls it a device cookie): a mark for each of at
 * most three people. The server stores none, and a mark names no person: it fits one or it does not.
 */
export interface KnownBrowsers {
  /** The name under which the browser that sent `kept` is known to this person; null = it is not. */
  find(kept: string | null, personId: string | null, now: Date): string | null;
  /**
   * What the browser that sent `kept` should store after this person has logged in. If they are known, it keeps its
   * name.
   */
  remember(kept: string | null, personId: string, now: Date): string;
}

interface Mark {
  readonly text: string;
  readonly name: string;
  readonly day: number;
  readonly proof: string;
}

/** `sealKey` of the key folder. */
export function knownBrowsers(sealKey: Uint8Array): KnownBrowsers {
  const { of, isOf } = keyedHash(sealKey, 'chipless-known-browser:1');

  function fitting(marks: readonly Mark[], personId: string): Mark | null {
    // All of them are checked: the time does not reveal which one fits.
    const [found = null] = marks.filter(({ name, day, proof }) => isOf(textOf(name, day, personId), proof));
    return found;
  }

  return {
    find: (kept, personId, now) => fitting(readMarks(kept, now), personId ?? NOBODY)?.name ?? null,
    remember(kept, personId, now) {
      const marks = readMarks(kept, now);
      const before = fitting(marks, personId);
      const name = before?.name ?? randomBytes(16).toString('base64url');
      const day = dayOf(now);
      const mark = `${name}.${day}.${of(textOf(name, day, personId))}`;
      const others = marks.filter((one) => one !== before).map(({ text }) => text);
      return [mark, ...others].slice(0, MOST_PEOPLE).join('~');
    },
  };
}

/** None if anything is malformed or there are too many; without those that are too old, or dated in the future. */
function readMarks(kept: string | null, now: Date): readonly Mark[] {
  const texts = kept?.split('~', MOST_PEOPLE + 1) ?? [];
  if (texts.length > MOST_PEOPLE) return [];
  const marks: Mark[] = [];
  for (const text of texts) {
    const [, name, day, proof] = MARK.exec(text) ?? [];
    if (name === undefined || day === undefined || proof === undefined) return [];
    const age = dayOf(now) - Number(day);
    if (age >= 0 && age < KNOWN_DAYS) marks.push({ text, name, day: Number(day), proof });
  }
  return marks;
}

function dayOf(now: Date): number {
  return Math.floor(now.getTime() / 86_400_000);
}

function textOf(name: string, day: number, personId: string): string {
  return JSON.stringify([name, day, personId]);
}
