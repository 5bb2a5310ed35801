import { watchOutbox } from './adapters/db/watch-outbox.ts';
import { smtp } from './adapters/mail/smtp.ts';
import type { Config } from './config.ts';
import type { Log } from './http/log.ts';
import { makeTicket } from './messages/ticket.ts';
import { deliverOutbox } from './notifications/deliver-outbox.ts';
import type { Live } from './processes/live.ts';
import type { Store } from './processes/store.ts';
import { StartError } from './start-error.ts';

/** What sends mail while the server runs. */
export interface RunningMail {
  /** The store for everybody who writes mails: they leave at once after the commit. */
  readonly store: Store;
  /** Lets what is under way finish, but not for long. */
  stop(): Promise<void>;
}

/** Begins to send what is in the outbox. Throws StartError when no mail server is set. */
export function startMail(
  { smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  deps: {
    readonly store: Store;
    readonly live: Live;
    readonly clock: () => Date;
    readonly log: Log;
    readonly publicUrl: string;
    readonly ticketKey: Uint8Array;
  },
): RunningMail {
  if (smtpUrl === null || mailFrom === null) throw new StartError('SMTP_URL and MAIL_FROM are missing.');
  const { send, hangUp } = smtp(smtpUrl, { from: mailFrom });
  const outbox = deliverOutbox({
    ...deps,
    ...{ send, hangUp, random: Math.random },
    linkFor: (messageId, generation) => `${deps.publicUrl}/phone#${makeTicket(messageId, generation, deps.ticketKey)}`,
    async changed(_, ordered) {
      if (ordered !== null) deps.live.tellPerson(ordered.personId, { what: 'run', runId: ordered.runId });
    },
  });
  return { store: watchOutbox(deps.store, () => outbox.wake()), stop: () => outbox.stop() };
}
