import { beforeEach, describe, expect, it } from 'vitest';
import type { SecurityEvent } from '../../../../../server/audit/security-event.ts';
import { REFUSALS } from '../../../../../server/http/refusals.ts';
import { confirmMessage } from '../../../../../server/processes/client/confirm-message.ts';
import { reportDeleted } from '../../../../../server/processes/client/report-deleted.ts';
import { expireDue } from '../../../../../server/processes/engine/expire-due.ts';
import { approveNumber } from '../../../../../server/processes/self-service/approve-number.ts';
import { cancelRun } from '../../../../../server/processes/self-service/cancel-run.ts';
import type { ErrorCode } from '../../../../../shared/errors.ts';
import type { SECURITY_EVENTS, SecurityEventName } from '../../../../../shared/security-events.ts';
import { openedMobile, otherNumber, startMobile } from '../../../../support/mobile-id.ts';
import {
  issuedCard,
  openedCard,
  type Provisioning,
  startProvisioning,
  testClient,
} from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';
import { openTestStore } from '../../../../support/stores/open-test-store.ts';

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

/**
 * Codes whose refusal is an entry: the event itself records it, since the HTTP layer only knows that a call was
 * refused.
 */
type Told = {
  [C in ErrorCode]: (typeof REFUSALS)[C] extends infer E extends SecurityEventName
    ? (typeof SECURITY_EVENTS)[E]['entry'] extends 'always'
      ? C
      : never
    : never;
}[ErrorCode];

/** How each of them comes about, up to the refusal. */
const REFUSED: Readonly<Record<Told, () => Promise<unknown>>> = {
  async message_taken() {
    const { ticket } = await openedCard(at);
    return testClient(at.deps).open(ticket);
  },
  async number_wrong() {
    at = await startMobile({ secondChannel: { portal: true, email: true } });
    const { runId, order } = await openedMobile(at);
    return approveNumber({ id: runId, number: otherNumber(order) }, at.alice.id, at.deps);
  },
  async confirm_signature_wrong() {
    const { client } = await issuedCard(at);
    return confirmMessage({ purpose: 'signature', signature: 'AAAA' }, client.by(), at.deps);
  },
};

/** Why the order has ended after that; null = it continues. */
const ENDS: Readonly<Record<Told, object | null>> = {
  message_taken: null,
  number_wrong: { what: 'order.cancelled', facts: { reason: 'number wrong' } },
  confirm_signature_wrong: { what: 'order.failed', facts: { reason: 'the confirmation was wrong' } },
};

describe('a refusal that says more than that a call was refused', () => {
  // The keys of the table are its codes.
  it.each(Object.keys(REFUSED) as Told[])(
    '%s is an entry about its person, and so is the end of the order',
    async (code) => {
      await expect(REFUSED[code]()).rejects.toEqual(refusal(code));
      const entries = await kept();
      const entry = entries.find(({ what }) => what === REFUSALS[code]);
      expect(entry).toMatchObject({ about: at.alice.id, facts: { reference: expect.stringMatching(/^\w{4}-\w{2}$/) } });
      if (ENDS[code] !== null) expect(entries.at(-1)).toMatchObject({ about: at.alice.id, ...ENDS[code] });
    },
  );
});

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

  it('records nothing twice when its client asks again', async () => {
    const { client } = await openedCard(at);
    await client.answer();
    await client.answer();
    await client.confirm();
    await client.confirm();
    expect(new Set(names().filter((name) => !name.startsWith('certificate.'))).size).toBe(5);
    expect(names().filter((name) => name === 'order.issued')).toHaveLength(1);
  });

  it('records who cancelled it, and which certificates were revoked for that', async () => {
    const { client, runId } = await openedCard(at);
    const { certificates } = await client.answer();
    told.length = 0;
    await cancelRun(runId, at.alice.id, at.deps);
    await cancelRun(runId, at.alice.id, at.deps);
    expect(names()).toEqual([...times(certificates.length, 'certificate.revoked'), 'order.cancelled']);
    expect(told[0]).toMatchObject({ by: null, person: at.alice.id, reason: 'cessationOfOperation' });
    expect(told.at(-1)).toMatchObject({ by: at.alice.id, about: at.alice.id });
  });

  it('records that it expired, without an actor', async () => {
    await at.orderCard();
    at.wait(86_400);
    await expireDue(at.deps.clock(), at.deps);
    expect(told.at(-1)).toMatchObject({ event: 'order.expired', by: null, about: at.alice.id });
  });

  it('records that its certificates could not be made', async () => {
    const { issuing } = at.deps.ca;
    const ca = { ...at.deps.ca, issuing: { ...issuing, privateKey: new Proxy(issuing.privateKey, {}) } };
    const { client } = await openedCard({ ...at, deps: { ...at.deps, ca } });
    await expect(client.answer()).rejects.toEqual(refusal('message_failed'));
    expect(told.at(-1)).toMatchObject({ event: 'order.failed', reason: 'its certificates could not be made' });
  });

  it('records a second opener once', async () => {
    const { ticket } = await openedCard(at);
    for (let tries = 0; tries < 3; tries += 1) await expect(testClient(at.deps).open(ticket)).rejects.toThrow();
    expect(names().filter((name) => name === 'order.second-opener')).toHaveLength(1);
  });

  it('has neither ticket nor secret in what it records', async () => {
    const { client, ticket } = await openedCard(at);
    await client.answer();
    const all = JSON.stringify([told, await kept()]);
    expect(all).not.toContain(ticket);
    expect(all).not.toContain(client.secretHash);
    expect(all).not.toContain(at.alice.email);
  });
});

it('records that a credential was deleted and is locked, with its certificates', async () => {
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

it('records nothing that was rolled back', async () => {
  const undone = at.store.transaction(async ({ events }) => {
    events.emit({ event: 'session.ended', about: at.alice.id }, at.deps.clock());
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect([told, await kept()]).toEqual([[], []]);
});
