import { describe, expect, it } from 'vitest';
import { expireDue } from '../../../../../server/processes/engine/expire-due.ts';
import type { Store } from '../../../../../server/processes/engine/store.ts';
import { cancelRun } from '../../../../../server/processes/self-service/cancel-run.ts';
import { nextStep } from '../../../../../server/processes/self-service/next-step.ts';
import { type Provisioning, startProvisioning, testClient } from '../../../../support/provisioning.ts';

/** A store that the server crashes in: from transaction number `at` on nothing works until it is revived. */
function mortal(store: Store) {
  let left = Number.POSITIVE_INFINITY;
  let committed = false;
  return {
    store: {
      ...store,
      async transaction(work) {
        left -= 1;
        if (left < 0 && !(left === -1 && committed)) throw new Error('killed');
        const result = await store.transaction(work);
        if (left < 0) throw new Error('killed'); // it was committed, but the caller gets no answer
        return result;
      },
      async read(work) {
        if (left < 0) throw new Error('killed');
        return store.read(work);
      },
    } satisfies Store,
    /** `kept`: the transaction it crashes in is committed, only the answer is lost. */
    die(at: number, kept: boolean): void {
      left = at - 1;
      committed = kept;
    },
    revive(): void {
      left = Number.POSITIVE_INFINITY;
    },
  };
}

async function start() {
  const at: Provisioning = await startProvisioning();
  const server = mortal(at.store);
  const client = testClient({ ...at.deps, store: server.store });
  const { runId, ticket } = await at.orderCard();
  return { at, server, client, runId, ticket };
}

describe('a server that is killed', () => {
  const moments = [1, 2].flatMap((at) => [false, true].map((kept) => [at, kept] as const));

  it.each(moments)('in transaction %i of an answer (kept: %s) issues after its restart', async (number, kept) => {
    const { at, server, client, runId, ticket } = await start();
    await client.open(ticket);
    server.die(number, kept);
    await expect(client.answer()).rejects.toThrow('killed');
    server.revive();
    const issued = await client.answer();
    expect(await client.answer()).toEqual(issued);
    expect(await client.confirm()).toMatchObject({ credentialState: 'active' });
    expect(await nextStep({ id: runId, step: 1 }, at.alice.id, at.deps)).toMatchObject({ state: 'finished' });
    expect(await at.deviations()).toEqual([]);
  });

  it.each(moments)(
    'in transaction %i of an answer (kept: %s) leaves nothing when the client does not return',
    async (number, kept) => {
      const { at, server, client, ticket } = await start();
      await client.open(ticket);
      server.die(number, kept);
      await expect(client.answer()).rejects.toThrow('killed');
      at.wait(600);
      await expireDue(at.deps.clock(), at.deps);
      expect(await at.deviations()).toEqual([]);
      expect(await at.store.transaction(({ ca }) => ca.valid())).toEqual([]);
    },
  );

  it.each([false, true])(
    'in the transaction of a confirmation (kept: %s) activates after its restart',
    async (kept) => {
      const { at, server, client, ticket } = await start();
      await client.open(ticket);
      await client.answer();
      server.die(1, kept);
      await expect(client.confirm()).rejects.toThrow('killed');
      server.revive();
      expect(await client.confirm()).toMatchObject({ credentialState: 'active' });
      expect(await at.deviations()).toEqual([]);
    },
  );

  it.each(['cancelled', 'expired', 'deactivated'] as const)(
    'while it signs, for an order that becomes %s, stores the certificates as revoked',
    async (how) => {
      const at = await startProvisioning();
      const { message, meantime } = await interrupted(at, how);
      await expect(meantime).rejects.toMatchObject({
        code: { cancelled: 'message_cancelled', expired: 'message_expired', deactivated: 'user_inactive' }[how],
      });
      const certificates = await at.store.transaction((stores) => stores.certificates.ofPerson(at.alice.id));
      expect(certificates.map(({ state }) => state)).toEqual(['revoked', 'revoked']);
      expect(await at.store.transaction(({ ca }) => ca.ofMessage(message))).toHaveLength(2);
      expect(await at.deviations()).toEqual([]);
    },
  );
});

/** Lets the order end between the transaction that takes the answer and the one that stores what was signed. */
async function interrupted(at: Provisioning, how: 'cancelled' | 'expired' | 'deactivated') {
  const { runId, ticket } = await at.orderCard();
  const kill = {
    cancelled: () => cancelRun(runId, at.alice.id, at.deps),
    expired: async () => at.wait(600),
    deactivated: () => at.store.transaction(({ people }) => people.changeState(at.alice.id, ['active'], 'inactive')),
  }[how];
  let transactions = Number.NaN;
  const store: Store = {
    ...at.store,
    async transaction(work) {
      transactions += 1;
      const result = await at.store.transaction(work);
      if (transactions === 1) await kill(); // what to sign is kept; the second stores what was signed
      return result;
    },
  };
  const client = testClient({ ...at.deps, store });
  const { messageId } = await client.open(ticket);
  transactions = 0;
  return { message: messageId, meantime: client.answer() };
}
