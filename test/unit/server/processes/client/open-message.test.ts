import { beforeEach, describe, expect, it } from 'vitest';
import { openMessage } from '../../../../../server/processes/client/open-message.ts';
import { cancelRun } from '../../../../../server/processes/self-service/cancel-run.ts';
import { toBase64, toBase64url } from '../../../../../shared/bytes.ts';
import { subjectName } from '../../../../../shared/subject-name.ts';
import {
  openedCard,
  type Provisioning,
  startProvisioning,
  strangeHash,
  testClient,
} from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
});

describe('opening', () => {
  it('returns the order that the run froze', async () => {
    const { order } = await openedCard(at);
    expect(order).toMatchObject({
      format: 1,
      expiresAt: '2026-05-17T10:10:00.000Z',
      profile: { kind: 'virtual smart card', holder: 'Alice Berg', name: 'Virtual smart card alice@example.com' },
      ownNames: ['alice', 'berg'],
      rootCertificate: toBase64(at.deps.ca.root.certificate),
    });
    expect(order.keys.map(({ purpose, algorithms }) => [purpose, algorithms])).toEqual([
      ['authentication', ['P-256']],
      ['signature', ['P-256']],
    ]);
    const [first] = order.keys;
    expect(first?.subject.serialNumber).toBe(at.alice.id);
    expect(first && subjectName(first.subject)).toHaveLength(5);
  });

  it('returns the same order to the same client at every stage', async () => {
    const { client, ticket, order } = await openedCard(at);
    expect(await client.open(ticket)).toEqual(order);
    await client.answer();
    expect(await client.open(ticket)).toEqual(order);
    await client.confirm();
    expect(await client.open(ticket)).toEqual(order);
  });

  it('gives the order to one of two clients', async () => {
    const { ticket } = await at.orderCard();
    const clients = [testClient(at.deps), testClient(at.deps)];
    const results = await Promise.allSettled(clients.map((client) => client.open(ticket)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toEqual(refusal('message_taken'));
  });

  it('does not know a made-up ticket', async () => {
    const { order, client } = await openedCard(at);
    const ticket = toBase64url(new Uint8Array(32));
    await expect(client.open(ticket)).rejects.toEqual(refusal('ticket_unknown'));
    expect(order.messageId).toBe(client.by().messageId);
  });

  it.each([0, 2, 999])('refuses format %i before anything is bound', async (format) => {
    const { ticket } = await at.orderCard();
    const opener = { format, clientSecretHash: strangeHash(), deviceName: 'Old' };
    await expect(openMessage(opener, ticket, at.deps)).rejects.toEqual(refusal('client_outdated'));
    await testClient(at.deps).open(ticket);
  });

  it('says how the message ended', async () => {
    const { runId, ticket } = await at.orderCard();
    await cancelRun(runId, at.alice.id, at.deps);
    await expect(testClient(at.deps).open(ticket)).rejects.toEqual(refusal('message_cancelled'));
    const other = await at.orderCard();
    at.wait(600);
    await expect(testClient(at.deps).open(other.ticket)).rejects.toEqual(refusal('message_expired'));
  });
});
