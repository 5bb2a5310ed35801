import type { Stores } from '../../processes/engine/store.ts';
import { audit } from './audit.ts';
import { authorities } from './authorities.ts';
import { ca } from './ca.ts';
import { certificates } from './certificates.ts';
import { credentials } from './credentials.ts';
import { messages } from './messages.ts';
import { optionFailures } from './option-failures.ts';
import { optionScripts } from './option-scripts.ts';
import { orders } from './orders.ts';
import { outbox } from './outbox.ts';
import { people } from './people.ts';
import { tries } from './rate-limits.ts';
import { runs } from './runs.ts';
import type { Db } from './schema.ts';
import { sessions } from './sessions.ts';
import { setupLinks } from './setup-links.ts';
import { states } from './states.ts';
import { switches } from './switches.ts';

export type PlainStores = Omit<Stores, 'events'>;

/** All stores over one transaction. */
export function stores(db: Db): PlainStores {
  return {
    people: people(db),
    sessions: sessions(db),
    tries: tries(db),
    setupLinks: setupLinks(db),
    credentials: credentials(db),
    certificates: certificates(db),
    messages: messages(db),
    runs: runs(db),
    orders: orders(db),
    ca: ca(db),
    authorities: authorities(db),
    outbox: outbox(db),
    switches: switches(db),
    scripts: optionScripts(db),
    failures: optionFailures(db),
    audit: audit(db),
    states: states(db),
  };
}
