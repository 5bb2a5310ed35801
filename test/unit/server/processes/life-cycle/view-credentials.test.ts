import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../../../server/identity/person.ts';
import { listCredentials } from '../../../../../server/processes/life-cycle/view-credentials.ts';
import { issuedCard, makePerson, type Provisioning, startProvisioning } from '../../../../support/provisioning.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
});
const list = (person: Person = at.alice) =>
  at.store.transaction((stores) => listCredentials(person, { person, as: 'user' }, { stores, now: at.deps.clock() }));

describe('listCredentials', () => {
  it('says which run makes a registered one', async () => {
    const { runId } = await at.orderCard();
    expect(await list()).toMatchObject([{ state: 'registered', runId, validUntil: null, certificates: [] }]);
  });

  it('shows certificates as expired when their time has come, revoked ones as revoked', async () => {
    const { client } = await issuedCard(at);
    await client.confirm();
    expect((await list())[0]?.certificates.map(({ state }) => state)).toEqual(['valid', 'valid']);
    at.wait(2 * 366 * 86_400);
    expect((await list())[0]?.certificates.map(({ state }) => state)).toEqual(['expired', 'expired']);
  });

  it('has nothing of other people', async () => {
    await issuedCard(at);
    const carol = makePerson('carol');
    expect(await list(carol)).toEqual([]);
  });
});
