import { join } from 'node:path';
import { watchOutbox } from './adapters/db/watch-outbox.ts';
import { departureFile } from './adapters/mail/departure-file.ts';
import { smtp } from './adapters/mail/smtp.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { activationLink } from './messages/activation-link.ts';
import { deliverOutbox } from './notifications/deliver-outbox.ts';
import type { Deps } from './processes/engine/deps.ts';
import type { Store } from './processes/engine/store.ts';
import { tellDelivery } from './processes/engine/tell-delivery.ts';

/** Sends mail while the server runs. */
export interface RunningMail {
  /** The store for everything that queues mails: they are sent immediately after the commit. */
  readonly store: Store;
  /** Lets running deliveries finish, but not for long. */
  stop(): Promise<void>;
}

type MailDeps = Pick<Deps, 'store' | 'live' | 'clock' | 'ca' | 'random' | 'secrets' | 'publicOrigin'> & {
  readonly log: Log;
};

/**
 * Starts sending what is in the outbox; sent mails are recorded in `dataDir`. Without a mail server (production always
 * has one) mails wait there.
 */
export function startMail(
  {
    smtpUrl,
    mailFrom,
    organization,
    dataDir,
  }: Pick<Config, 'smtpUrl' | 'mailFrom' | 'organization'> & Partial<Pick<Config, 'dataDir'>>,
  deps: MailDeps,
): RunningMail {
  if (smtpUrl === null || mailFrom === null) return { store: deps.store, stop: async () => undefined };
  const { publicOrigin, secrets } = deps;
  const departures = dataDir === undefined ? null : departureFile(join(dataDir, 'mails-left'));
  const outbox = deliverOutbox({
    ...(departures === null ? {} : { departures }),
    ...smtp(smtpUrl, { from: mailFrom, clock: deps.clock }),
    store: deps.store,
    clock: deps.clock,
    log: deps.log,
    random: Math.random,
    publicUrl: publicOrigin,
    organization,
    linkFor: (id, generation) => activationLink({ id }, generation, { publicOrigin, ticketKey: secrets.ticketKey }),
    async changed({ messageId, generation }) {
      if (messageId !== null && generation !== null) await tellDelivery({ messageId, generation }, deps);
    },
  });
  return {
    store: watchOutbox(deps.store, () => outbox.wake()),
    stop: () => outbox.stop().finally(() => departures?.close()),
  };
}
