import { describe, expect, it } from 'vitest';
import { WantsToWrite } from '../../../server/processes/engine/wants-to-write.ts';
import type { FreshStore } from './fresh-store.ts';
import {
  after,
  keptCredential,
  keptPerson,
  NOW,
  sampleMessage,
  samplePerson,
  sampleRun,
  sampleSession,
} from './samples.ts';

/** Work that only reads, and what is read together. */
export function readingContract(fresh: FreshStore): void {
  describe.each(['read', 'look'] as const)('%s', (how) => {
    it('finds what was kept before it began', async () => {
      const store = await fresh();
      const person = await keptPerson(store);
      expect(await store[how](({ people }) => people.byId(person.id))).toEqual(person);
    });

    it('refuses to write and to tell, and leaves nothing', async () => {
      const store = await fresh();
      const person = samplePerson();
      const told = { event: 'session.ended', by: null, about: person.id } as const;
      await expect(store[how](({ people }) => people.insert(person, null))).rejects.toThrow(WantsToWrite);
      await expect(store[how](({ people }) => people.noteLogIn(person.id, NOW))).rejects.toThrow(WantsToWrite);
      await expect(store[how](({ sessions }) => sessions.remove('x'))).rejects.toThrow(WantsToWrite);
      await expect(store[how](async ({ events }) => events.emit(told, NOW))).rejects.toThrow(WantsToWrite);
      expect(await store.transaction(({ people }) => people.byId(person.id))).toBeNull();
    });

    it('is refused within a transaction, which it would wait for', async () => {
      const store = await fresh();
      const within = store.transaction(() => store[how](async () => 1));
      await expect(within).rejects.toThrow('cannot start another');
    });

    it('refuses work once the store is closed', async () => {
      const store = await fresh();
      await store.close();
      await expect(store[how](({ people }) => people.byId('x'))).rejects.toThrow();
    });
  });

  it('reads one state while others write', async () => {
    const store = await fresh();
    const person = await keptPerson(store);
    const counts = Array.from({ length: 20 }, async (_, at) => {
      await store.transaction(async ({ sessions }) => {
        await sessions.insert(sampleSession(person.id, { tokenHash: `one ${at}` }));
        await sessions.insert(sampleSession(person.id, { tokenHash: `other ${at}` }));
      });
      return store.read(async ({ sessions }) =>
        Promise.all([sessions.byTokenHash(`one ${at + 1}`), sessions.byTokenHash(`other ${at + 1}`)]),
      );
    });
    for (const [one, other] of await Promise.all(counts)) expect(one === null).toBe(other === null);
  });

  it('returns a session with its person', async () => {
    const store = await fresh();
    const person = await keptPerson(store);
    const session = sampleSession(person.id);
    await store.transaction(({ sessions }) => sessions.insert(session));
    expect(await store.look(({ sessions }) => sessions.withPerson(session.tokenHash))).toEqual({ session, person });
    expect(await store.look(({ sessions }) => sessions.withPerson('another'))).toBeNull();
  });

  it('returns a run with its newest message and its person', async () => {
    const store = await fresh();
    const person = await keptPerson(store);
    const run = sampleRun(person.id);
    await store.transaction(({ runs }) => runs.insert(run));
    expect(await store.read(({ orders }) => orders.ofRun(run.id))).toEqual({ run, message: null, person });
    expect(await store.read(({ orders }) => orders.ofRun('another'))).toBeNull();
    const credential = await keptCredential(store);
    const of = { runId: run.id, personId: person.id, credentialId: credential.id };
    const old = sampleMessage(run, { ...of, state: 'cancelled' });
    const message = sampleMessage(run, { ...of, createdAt: after(1) });
    await store.transaction(async ({ messages }) => {
      await messages.insert(old);
      await messages.insert(message);
    });
    const loaded = { run, message, person };
    expect(await store.read(({ orders }) => orders.ofRun(run.id))).toEqual(loaded);
    expect(await store.read(({ orders }) => orders.ofMessage(message.id))).toEqual(loaded);
    expect(await store.read(({ orders }) => orders.ofMessage(old.id))).toEqual({ ...loaded, message: old });
    expect(await store.read(({ orders }) => orders.ofTicket(message.ticketHash))).toEqual(loaded);
    expect(await store.read(({ orders }) => orders.ofMessage('another'))).toBeNull();
    expect(await store.read(({ orders }) => orders.ofTicket('another'))).toBeNull();
  });
}
