import { describe, onTestFinished } from 'vitest';
import type { Store } from '../../server/processes/engine/store.ts';
import { auditContract } from './store/audit.ts';
import { authoritiesContract } from './store/authorities.ts';
import { caContract } from './store/ca.ts';
import { certificatesContract } from './store/certificates.ts';
import { credentialsContract } from './store/credentials.ts';
import { eventsContract } from './store/events.ts';
import { failuresContract } from './store/failures.ts';
import { findPeopleContract } from './store/find-people.ts';
import type { FreshStore } from './store/fresh-store.ts';
import { identityContract } from './store/identity.ts';
import { messagesContract } from './store/messages.ts';
import { outboxContract } from './store/outbox.ts';
import { peopleContract } from './store/people.ts';
import { readingContract } from './store/reading.ts';
import { runsContract } from './store/runs.ts';
import { scriptsContract } from './store/scripts.ts';
import { switchesContract } from './store/switches.ts';
import { transactionsContract } from './store/transactions.ts';

/** What every Store does. `open` makes an empty one. */
export function storeContract(name: string, open: FreshStore): void {
  async function fresh(): Promise<Store> {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  }

  describe(`the store on ${name}`, () => {
    describe('transactions', () => transactionsContract(fresh));
    describe('work that only reads', () => readingContract(fresh));
    describe('people', () => peopleContract(fresh));
    describe('finding people', () => findPeopleContract(fresh));
    describe('sessions, tries and the set-up link', () => identityContract(fresh));
    describe('runs', () => runsContract(fresh));
    describe('credentials', () => credentialsContract(fresh));
    describe('certificates', () => certificatesContract(fresh));
    describe('messages', () => messagesContract(fresh));
    describe('the outbox', () => outboxContract(fresh));
    describe('switches', () => switchesContract(fresh));
    describe('option scripts', () => scriptsContract(fresh));
    describe('failures of option scripts', () => failuresContract(fresh));
    describe('the audit log', () => auditContract(fresh));
    describe('security events', () => eventsContract(fresh));
    describe('the CA', () => caContract(fresh));
    describe('the authorities', () => authoritiesContract(fresh));
  });
}
