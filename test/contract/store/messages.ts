import { expect, it } from 'vitest';
import { MESSAGE_STATES } from '../../../shared/message.ts';
import type { FreshStore } from './fresh-store.ts';
import { after, hex, inParallel, keptMessage, keptRun, NOW, sampleMessage } from './samples.ts';

const FINAL = new Set(['confirmed', 'cancelled', 'expired', 'failed']);

export function messagesContract(fresh: FreshStore): void {
  it('returns a message unchanged, by id, ticket and run', async () => {
    const store = await fresh();
    const message = await keptMessage(store, {
      state: 'confirmed',
      clientSecretHash: hex(64),
      delivery: 'email',
      number: '07',
      approvedAt: after(5),
      refusedOtherAt: after(6),
      deviceName: 'Firefox on 🐧',
      answerDigest: hex(64),
      openedAt: after(1),
      answeredAt: after(2),
      issuedAt: after(3),
      confirmedAt: after(4),
    });
    const found = await store.transaction(async ({ messages }) => [
      await messages.byId(message.id),
      await messages.byTicketHash(message.ticketHash),
      await messages.ofRun(message.runId),
    ]);
    expect(found).toEqual([message, message, message]);
  });

  it('knows no other', async () => {
    const store = await fresh();
    await keptMessage(store);
    const run = await keptRun(store);
    const found = await store.transaction(async ({ messages }) => [
      await messages.byId('none'),
      await messages.byTicketHash(hex(64)),
      await messages.ofRun(run.id),
    ]);
    expect(found).toEqual([null, null, null]);
  });

  it('changes the fields that it is given, and no others', async () => {
    const store = await fresh();
    const message = await keptMessage(store);
    const change = { state: 'opened', clientSecretHash: hex(64), openedAt: after(1), generation: 2 } as const;
    const update = store.transaction(({ messages }) => messages.update(message.id, ['waiting'], NOW, change));
    expect(await update).toBe(true);
    expect(await store.transaction(({ messages }) => messages.byId(message.id))).toEqual({ ...message, ...change });
  });

  it.each([
    ['in one of the states and live', ['waiting'], 599_999, true],
    ['in none of the states', ['opened', 'answered'], 0, false],
    ['in no state at all', [], 0, false],
    ['just expired', ['waiting'], 600_000, false],
    ['long expired', ['waiting'], 600_001, false],
    ['long expired, which is not asked for', ['waiting'], null, true],
  ] as const)('says of a message %s whether it changed', async (_, from, late, changed) => {
    const store = await fresh();
    const message = await keptMessage(store);
    const liveAt = late === null ? null : after(late);
    const update = store.transaction(({ messages }) =>
      messages.update(message.id, from, liveAt, { deviceName: 'mine' }),
    );
    expect(await update).toBe(changed);
    expect(await store.transaction(({ messages }) => messages.byId(message.id))).toEqual({
      ...message,
      deviceName: changed ? 'mine' : null,
    });
  });

  it('binds a message to one of 50 that open it at once', async () => {
    const store = await fresh();
    const { id } = await keptMessage(store);
    const secrets = Array.from({ length: 50 }, () => hex(64));
    const won = await inParallel(50, (index) =>
      store.transaction(({ messages }) =>
        messages.update(id, ['waiting'], NOW, { state: 'opened', clientSecretHash: secrets[index] ?? null }),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    const winner = secrets[won.indexOf(true)];
    const bound = await store.transaction(({ messages }) => messages.byId(id));
    expect(bound).toMatchObject({ state: 'opened', clientSecretHash: winner });
  });

  it('lets one of Confirm, Cancel and expiry win', async () => {
    const store = await fresh();
    const { id } = await keptMessage(store, { state: 'issued' });
    const ends = ['confirmed', 'cancelled', 'expired'] as const;
    const won = await inParallel(48, (index) =>
      store.transaction(({ messages }) =>
        messages.update(id, ['issued'], null, { state: ends[index % 3] ?? 'failed' }),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    const ended = await store.transaction(({ messages }) => messages.byId(id));
    expect(ended).toMatchObject({ state: ends[won.indexOf(true) % 3] });
  });

  it('refuses a ticket that another message has', async () => {
    const store = await fresh();
    const { ticketHash } = await keptMessage(store);
    await expect(keptMessage(store, { ticketHash })).rejects.toThrow();
  });

  it('lets a run have one message that can be answered, and returns its latest', async () => {
    const store = await fresh();
    const run = await keptRun(store);
    const [first, second] = [sampleMessage(run), sampleMessage(run, { createdAt: after(1) })];
    await store.transaction(({ messages }) => messages.insert(first));
    await expect(store.transaction(({ messages }) => messages.insert(second))).rejects.toThrow();
    const latest = await store.transaction(async ({ messages }) => {
      await messages.update(first.id, ['waiting'], null, { state: 'expired' });
      await messages.insert(second);
      return messages.ofRun(run.id);
    });
    expect(latest).toEqual(second);
  });

  it.each(MESSAGE_STATES)('finds expired ones that are not final: %s', async (state) => {
    const store = await fresh();
    const { id } = await keptMessage(store, { state, expiresAt: NOW });
    await keptMessage(store, { state, expiresAt: after(1) });
    expect(await store.transaction(({ messages }) => messages.expired(NOW, 10))).toEqual(FINAL.has(state) ? [] : [id]);
  });

  it('returns expired ones oldest first, as many as asked for', async () => {
    const store = await fresh();
    const young = await keptMessage(store, { expiresAt: after(-1) });
    const old = await keptMessage(store, { expiresAt: after(-2) });
    expect(await store.transaction(({ messages }) => messages.expired(NOW, 10))).toEqual([old.id, young.id]);
    expect(await store.transaction(({ messages }) => messages.expired(NOW, 1))).toEqual([old.id]);
  });
}
