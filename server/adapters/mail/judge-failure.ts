import type { Sent } from '../../notifications/send-mail.ts';

/**
 * The commands whose refusal concerns the recipient or the mail; a refusal of anything else (log-in, our own address)
 * is ours to fix.
 */
const ABOUT_THE_MAIL = /^(RCPT TO|DATA)/;

const LONGEST_WHY = 300;

/**
 * Mail servers quote what they refuse: what follows the `#` of a link, also in pieces (RFC 2045 §6.7), and what looks
 * like a ticket.
 */
const TICKETS = /(?<=phone(?:#|%23|=23))\S*(?:(?<==) \S+)*|[A-Za-z0-9_-]{43,}/gi;

interface Failure {
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly code?: unknown;
}

/**
 * The outcome of a mail that nodemailer could not send. A permanent refusal (5yz, RFC 5321 §4.2.1) of the recipient or
 * the content is `refused`, and so is an address that the server cannot transport; everything else may be temporary.
 * `why` is stored and logged, so tickets are removed from it.
 */
export function judgeFailure(error: unknown): Exclude<Sent, { outcome: 'sent' }> {
  const facts: Failure = Object(error);
  const said = typeof facts.response === 'string' && facts.response !== '' ? facts.response : messageOf(error);
  // One line, without what a server may have put between its words.
  const why = said
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(TICKETS, '…')
    .slice(0, LONGEST_WHY);
  const command = typeof facts.command === 'string' ? facts.command : '';
  const permanent = typeof facts.responseCode === 'number' && facts.responseCode >= 500;
  const aboutTheMail = facts.code === 'EENVELOPE' || facts.code === 'EMESSAGE' || ABOUT_THE_MAIL.test(command);
  const untakeable = /internationali[sz]ed mailbox/i.test(messageOf(error)) && permanent;
  const refused = untakeable || (permanent && aboutTheMail && command !== 'MAIL FROM');
  return { outcome: refused ? 'refused' : 'later', why };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
