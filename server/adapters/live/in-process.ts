import type { Notice } from '../../../shared/wire/live.ts';
import type { Live } from '../../processes/engine/live.ts';
import { type Log, listeners } from './listeners.ts';

/** A Live with a call for when notices may have been missed. */
export interface LocalLive extends Live {
  /** Notifies all listeners that anything may have changed. */
  tellEverybody(): void;
}

/** Live within this process: enough for a single server. Listeners are called synchronously. */
export function inProcessLive({ log }: { readonly log: Log } = { log: { error: () => {} } }): LocalLive {
  const people = listeners<Notice>({ log });
  const clients = listeners<void>({ log });
  return {
    tellPerson: people.tell,
    tellClient: (messageId) => clients.tell(messageId),
    onPerson: people.on,
    onClient: clients.on,
    tellEverybody() {
      people.tellAll({ what: 'run', runId: null });
      people.tellAll({ what: 'credentials', runId: null });
      people.tellAll({ what: 'session', runId: null });
      clients.tellAll();
    },
  };
}
