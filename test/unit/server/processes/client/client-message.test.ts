import { beforeEach, describe, expect, it } from 'vitest';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import { issuedCard, type Provisioning, startProvisioning, type testClient } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
});

const setState = (to: 'active' | 'inactive') =>
  at.store.transaction(({ people }) => people.changeState(at.alice.id, ['active', 'inactive'], to));

describe('a person who is no longer active', () => {
  it.each([
    ['open', (client: Client, ticket: string) => client.open(ticket)],
    ['answer', (client: Client) => client.answer()],
    ['confirm', (client: Client) => client.confirm()],
  ])('cannot %s, and the message is void', async (_, attempt) => {
    const { client, ticket, runId } = await issuedCard(at);
    await setState('inactive');
    await expect(attempt(client, ticket)).rejects.toEqual(refusal('user_inactive'));
    await setState('active');
    await expect(client.confirm()).rejects.toEqual(refusal('message_cancelled'));
    expect((await readRun(runId, at.alice.id, at.deps)).state).toBe('cancelled');
    expect(await at.deviations()).toEqual([]);
  });
});

type Client = ReturnType<typeof testClient>;
