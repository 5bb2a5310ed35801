import * as v from 'valibot';
import { drawsSomething, findUnseen, withoutUnseen } from '../find-unseen.ts';

/** Longest name (in UTF-16 code units) that a window shows beside a PIN field: at most two lines. */
export const LONGEST_SHOWN = 64;

/** Longest name (in UTF-16 code units) from a certificate, which is shown among other details. */
export const LONGEST_CERTIFIED = 256;

/** Shown for a name without visible characters, so that no row is blank. */
export const NOTHING_SEEN = '…';

/** A name that a server sends to be shown: every character is visible, and it is not blank. */
export const shownText = v.pipe(
  v.string(),
  v.maxLength(LONGEST_SHOWN),
  v.check((given) => findUnseen(given) === null && drawsSomething(given)),
);

/** The text itself if every character is visible, else the text without those that are not. */
export function onlySeen(text: string): string {
  return findUnseen(text) === null ? text : withoutUnseen(text);
}

/** A text from a certificate, or from before the contract had these bounds: the part of it that may be shown. */
export function cutToShow(text: string, longest = LONGEST_SHOWN): string {
  const cut = onlySeen(onlySeen(text).slice(0, longest));
  return drawsSomething(cut) ? cut : NOTHING_SEEN;
}
