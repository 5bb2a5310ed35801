import { beforeEach, describe, expect, it } from 'vitest';
import type { SecurityEvent } from '../../../../server/audit/security-event.ts';
import { cancelRun } from '../../../../server/processes/cancel-run.ts';
import { expireDue } from '../../../../server/processes/expire-due.ts';
import { reportDeleted } from '../../../../server/processes/report-deleted.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import { openedCard, type Provisioning, startProvisioning, testClient } from '../../../support/provisioning.ts';

let at: Provisioning;
let told: SecurityEvent[];
beforeEach(async () => {
  told = [];
  const onEvent = (event: SecurityEvent) => void told.push(event);
  const store = await openTestStore({ url: null, file: ':memory:' }, { seal: null, onEntry: () => undefined, onEvent });
  at = await startProvisioning({ deps: { store } });
});

const names = () => told.map(({ event }) => event);
const kept = async () =>
  (await at.store.transaction(({ audit }) => audit.following(0, 1000))).flatMap((each) => ('what' in each ? each : []));
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('an order', () => {
  it('leaves a trace of each of its steps, in the audit log and outside, in the same order', async () => {
    const { client } = await openedCard(at);
    const { certificates } = await client.answer();
    await client.confirm();
    expect(names()).toEqual([
      'order.made',
      'order.opened',
      ...times(certificates.length, 'certificate.issued'),
      'order.issued',
      'order.confirmed',
      'credential.active',
    ]);
    const entries = await kept();
    expect(entries.map(({ what }) => what)).toEqual(names());
    const references = new Set(entries.map(({ facts }) => facts['reference']));
    expect([...references]).toEqual([expect.stringMatching(/^\w{4}-\w{2}$/)]);
    for (const { about, facts } of entries) expect([about, facts['person']]).toContain(at.alice.id);
  });

  it('tells nothing twice when its client asks again', async () => {
    const { client } = await openedCard(at);
    await client.answer();
    await client.answer();
    await client.confirm();
    await client.confirm();
    expect(new Set(names().filter((name) => !name.startsWith('certificate.'))).size).toBe(5);
    expect(names().filter((name) => name === 'order.issued')).toHaveLength(1);
  });

  it('tells who cancelled it, and which certificates were revoked for that', async () => {
    const { client, runId } = await openedCard(at);
    const { certificates } = await client.answer();
    told.length = 0;
    await cancelRun(runId, at.alice.id, at.deps);
    await cancelRun(runId, at.alice.id, at.deps);
    expect(names()).toEqual([...times(certificates.length, 'certificate.revoked'), 'order.cancelled']);
    expect(told[0]).toMatchObject({ by: null, person: at.alice.id, reason: 'cessationOfOperation' });
    expect(told.at(-1)).toMatchObject({ by: at.alice.id, about: at.alice.id });
  });

  it('tells that it expired, which is nobody’s deed', async () => {
    await at.orderCard();
    at.wait(86_400);
    await expireDue(at.deps.clock(), at.deps);
    expect(told.at(-1)).toMatchObject({ event: 'order.expired', by: null, about: at.alice.id });
  });

  it('tells of a second opener once', async () => {
    const { ticket } = await openedCard(at);
    for (let tries = 0; tries < 3; tries += 1) await expect(testClient(at.deps).open(ticket)).rejects.toThrow();
    expect(names().filter((name) => name === 'order.second-opener')).toHaveLength(1);
  });

  it('has neither ticket nor secret in what it tells', async () => {
    const { client, ticket } = await openedCard(at);
    await client.answer();
    const all = JSON.stringify([told, await kept()]);
    expect(all).not.toContain(ticket);
    expect(all).not.toContain(client.secretHash);
    expect(all).not.toContain(at.alice.email);
  });
});

it('tells that a credential was deleted and is locked, with its certificates', async () => {
  const { client } = await openedCard(at);
  const { certificates } = await client.answer();
  await client.confirm();
  told.length = 0;
  await reportDeleted(client.by(), at.deps);
  await reportDeleted(client.by(), at.deps);
  expect(names()).toEqual([
    'credential.locked',
    ...times(certificates.length, 'certificate.revoked'),
    'credential.deleted',
  ]);
});

it('tells nothing of what was undone', async () => {
  const undone = at.store.transaction(async ({ events }) => {
    events.emit({ event: 'session.ended', about: at.alice.id }, at.deps.clock());
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect([told, await kept()]).toEqual([[], []]);
});
