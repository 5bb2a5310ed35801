import { createTransport } from 'nodemailer';
import { readMailbox } from '../../../shared/read-mailbox.ts';
import { textFaultInEnglish } from '../../../shared/text-fault-words.ts';
import type { SendMail } from '../../notifications/send-mail.ts';
import { judgeFailure } from './judge-failure.ts';
import { type Mailbox, writeMessage } from './write-message.ts';

/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
const GREETING_TIMEOUT = 10_000;
/** Without a byte received. */
const SOCKET_TIMEOUT = 30_000;
/** For one mail as a whole: a server may send a byte now and then without end. */
const MAIL_TIMEOUT = 120_000;

const CONNECTIONS = 8;

/**
 * Sends by the mail server at `url`: `smtps:` uses TLS from the start, `smtp:` as soon as the server offers it; a
 * password in `url` is sent only after that. Connections are kept for the next mails.
 */
export function smtp(
  url: string,
  { from, clock }: { readonly from: Mailbox; readonly clock: () => Date },
): { send: SendMail; hangUp(): void } {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECT_TIMEOUT,
    greetingTimeout: GREETING_TIMEOUT,
    dnsTimeout: CONNECT_TIMEOUT,
    socketTimeout: SOCKET_TIMEOUT,
    requireTLS: tellsPassword(url),
    // Nothing is read from files or fetched from URLs, whatever a mail says.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // A pool that loses an idle connection makes a new one; without a listener it would end the process.
  transport.on('error', () => undefined);
  return {
    async send(mail) {
      const read = readMailbox(mail.to);
      if ('wrong' in read) return { outcome: 'refused', why: textFaultInEnglish('The email address', read.wrong) };
      const to = `${read.local}@${read.domain}`;
      try {
        await transport.sendMail({
          // Objects: nothing in an address is parsed as a list, a group or a name.
          envelope: { from: { name: '', address: from.address }, to: { name: '', address: to } },
          messageId: mail.messageId,
          raw: writeMessage(mail, { from, to, at: clock() }),
          signal: AbortSignal.timeout(MAIL_TIMEOUT),
        });
        return { outcome: 'sent' };
      } catch (error) {
        return judgeFailure(error);
      }
    },
    hangUp: () => transport.close({ force: true }),
  };
}

/** Nobody listens in on loopback. */
function tellsPassword(url: string): boolean {
  const { username, hostname } = new URL(url);
  return username !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
