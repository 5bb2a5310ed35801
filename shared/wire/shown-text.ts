import * as v from 'valibot';
import { drawsSomething, findUnseen, withoutUnseen } from '../find-unseen.ts';

/** Characters (UTF-16) of a name that a window shows beside a field for a PIN: two lines at the most. */
export const LONGEST_SHOWN = 64;

/** Characters (UTF-16) of a name in a certificate, which stands among other details and asks for nothing. */
export const LONGEST_CERTIFIED = 256;

/** Stands for a name of which nothing is seen, so that no row is blank. */
export const NOTHING_SEEN = '…';

/** A name that a server sends to be shown: every sign of it is seen, and it is not blank. */
export const shownText = v.pipe(
  v.string(),
  v.maxLength(LONGEST_SHOWN),
  v.check((given) => findUnseen(given) === null && drawsSomething(given)),
);

/** The text as it is where every sign of it is seen, else what is left of it without all that is not. */
export function onlySeen(text: string): string {
  return findUnseen(text) === null ? text : withoutUnseen(text);
}

/** A text from before the contract had these bounds, or from a certificate: as much of it as may be shown. */
export function cutToShow(text: string, longest = LONGEST_SHOWN): string {
  const cut = onlySeen(onlySeen(text).slice(0, longest));
  return drawsSomething(cut) ? cut : NOTHING_SEEN;
}
