import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { previewMessage } from '../../../../../server/processes/client/preview-message.ts';
import { cancelRun } from '../../../../../server/processes/self-service/cancel-run.ts';
import { newCode } from '../../../../../server/processes/self-service/new-code.ts';
import { toBase64url } from '../../../../../shared/bytes.ts';
import { Preview } from '../../../../../shared/wire/message.ts';
import { openedMobile, orderMobile, startMobile } from '../../../../support/mobile-id.ts';
import { type Provisioning, testClient } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startMobile({ secondChannel: { portal: true, email: true } });
});

describe('a preview', () => {
  it('returns the content of the order, and no more than the contract', async () => {
    const { ticket } = await orderMobile(at);
    const preview = await previewMessage(ticket, at.deps);
    expect(preview).toEqual({
      format: 1,
      expiresAt: '2026-05-17T10:10:00.000Z',
      serverName: 'Example AG',
      holder: 'Alice Berg',
      kind: 'mobile ID',
      profileName: 'Mobile ID Alice Berg',
      pinPolicy: expect.objectContaining({ minLength: 6 }),
      ownNames: ['alice', 'berg'],
      keys: [{ purpose: 'authentication', algorithms: ['P-256'] }],
    });
    expect(v.parse(Preview, preview)).toEqual(preview);
  });

  it('binds nothing and changes nothing, however often a scanner loads the page', async () => {
    const { runId, ticket } = await orderMobile(at);
    const kept = () =>
      at.store.transaction(async ({ runs, messages, credentials }) => ({
        run: await runs.byId(runId),
        message: await messages.ofRun(runId),
        credentials: await credentials.ofPerson(at.alice.id),
      }));
    const before = await kept();
    at.told.length = 0;
    await Promise.all(Array.from({ length: 10 }, () => previewMessage(ticket, at.deps)));
    expect(await kept()).toEqual(before);
    expect(at.told).toEqual([]);
    await testClient(at.deps).open(ticket);
  });

  it('is the same for the phone that has opened the order, and never contains the number', async () => {
    const { ticket, order } = await openedMobile(at);
    const preview = await previewMessage(ticket, at.deps);
    expect(preview.holder).toBe('Alice Berg');
    expect(Object.keys(preview)).not.toContain('number');
    expect(order.number).not.toBeNull();
  });

  it('says why a link is no longer valid', async () => {
    const nobodys = toBase64url(new Uint8Array(32));
    await expect(previewMessage(nobodys, at.deps)).rejects.toEqual(refusal('ticket_unknown'));
    const first = await orderMobile(at);
    await newCode(first.runId, at.alice.id, at.deps);
    await expect(previewMessage(first.ticket, at.deps)).rejects.toEqual(refusal('ticket_unknown'));
    const second = await orderMobile(at);
    await cancelRun(second.runId, at.alice.id, at.deps);
    await expect(previewMessage(second.ticket, at.deps)).rejects.toEqual(refusal('message_cancelled'));
    at = await startMobile();
    const done = await openedMobile(at);
    await done.client.answer();
    await done.client.confirm();
    await expect(previewMessage(done.ticket, at.deps)).rejects.toEqual(refusal('message_taken'));
    at = await startMobile();
    const third = await orderMobile(at);
    at.wait(600);
    await expect(previewMessage(third.ticket, at.deps)).rejects.toEqual(refusal('message_expired'));
  });

  it('is refused when its person is not active any more', async () => {
    const { ticket } = await orderMobile(at);
    await at.store.transaction(({ people }) => people.changeState(at.alice.id, ['active'], 'inactive'));
    await expect(previewMessage(ticket, at.deps)).rejects.toEqual(refusal('user_inactive'));
  });
});
