import type { RunMobileTexts } from '../../../../shared/texts/en/portal/run-mobile.ts';
import type { EmailProgress } from './run-view.ts';

interface SendAgainView {
  /** Later: soon after the last one, or while it is on its way. */
  readonly can: 'now' | 'later' | 'never';
  /** Beside the button, or in its place; empty = nothing to say. */
  readonly text: string;
  /** The part of it that is new to the person. */
  readonly said: string;
}

/** Longest time between two emails that this page shows: a wrong clock must not announce hours. */
const LONGEST_SECONDS = 60;

interface Now {
  /** Until the server lets it be sent again. */
  readonly millisecondsLeft: number;
  readonly clock: (iso: string) => string;
}

/** Whether the email can be sent again, and what the page says about it. */
export function describeSendAgain(
  { count, limit, state, sentAt }: EmailProgress,
  { millisecondsLeft, clock }: Now,
  { email: words }: RunMobileTexts,
): SendAgainView {
  if (count >= limit) {
    const text = words.often(limit);
    return { can: 'never', text, said: text };
  }
  const said = count > 1 && state === 'sent' && sentAt !== null ? words.sentAgain(clock(sentAt)) : '';
  const seconds = Math.min(Math.ceil(millisecondsLeft / 1000), LONGEST_SECONDS);
  if (seconds <= 0) return { can: state === 'queued' ? 'later' : 'now', text: said, said };
  const wait = words.againIn(seconds);
  return { can: 'later', text: said === '' ? wait : `${said} ${wait}`, said };
}
