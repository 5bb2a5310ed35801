import * as v from 'valibot';
import { findUnseen, withoutUnseen } from '../find-unseen.ts';

/** Characters (UTF-16) of a name that a window shows beside a field for a PIN: two lines at the most. */
export const LONGEST_SHOWN = 64;

/** A name that a server sends to be shown: every sign of it is seen. */
export const shownText = v.pipe(
  v.string(),
  v.maxLength(LONGEST_SHOWN),
  v.check((given) => findUnseen(given) === null),
);

/** The text as it is where every sign of it is seen, else what is left of it without all that is not. */
export function onlySeen(text: string): string {
  return findUnseen(text) === null ? text : withoutUnseen(text);
}

/** A text from before the contract had these bounds, as much of it as may be shown. */
export function cutToShow(text: string): string {
  return onlySeen(onlySeen(text).slice(0, LONGEST_SHOWN));
}
