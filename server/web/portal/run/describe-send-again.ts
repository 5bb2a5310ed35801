import type { EmailProgress } from './run-view.ts';

interface SendAgainView {
  /** Later: soon after the last one, or while it is on its way. */
  readonly can: 'now' | 'later' | 'never';
  /** Beside the button, or in its place; empty = nothing to say. */
  readonly text: string;
  /** The part of it that is news to who asked. */
  readonly said: string;
}

/** Longest time between two emails, as far as this page says: a clock that goes wrong must not tell of hours. */
const LONGEST_SECONDS = 60;

interface Now {
  /** Until the server lets it be sent again. */
  readonly millisecondsLeft: number;
  readonly clock: (iso: string) => string;
}

/** Whether the email can be sent once more, and what is said about it. */
export function describeSendAgain(email: EmailProgress, { millisecondsLeft, clock }: Now): SendAgainView {
  if (email.count >= email.limit) {
    const text = `Sent ${email.limit} times, that is the limit. Ask your help desk to check the address.`;
    return { can: 'never', text, said: text };
  }
  const said =
    email.count > 1 && email.state === 'sent' && email.sentAt !== null ? `Sent again at ${clock(email.sentAt)}.` : '';
  const seconds = Math.min(Math.ceil(millisecondsLeft / 1000), LONGEST_SECONDS);
  if (seconds <= 0) return { can: email.state === 'queued' ? 'later' : 'now', text: said, said };
  const wait = `You can send again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
  return { can: 'later', text: said === '' ? wait : `${said} ${wait}`, said };
}
