import { describe, expect, it } from 'vitest';
import { listCards } from '../../../../shared/card/list-cards.ts';
import { findUnseen } from '../../../../shared/find-unseen.ts';
import { openMemoryCardStore } from '../../../support/client/memory-card-store.ts';
import { sampleAnswered, sampleCard, sampleOrdered } from '../../../support/client/sample-card-records.ts';

describe('listCards', () => {
  it('shows active cards, newest first, and none that is not finished', async () => {
    const store = openMemoryCardStore();
    const older = sampleCard('active');
    const newer = { ...sampleCard('active'), createdAt: '2026-07-01T10:00:00.000Z' };
    for (const record of [older, sampleOrdered(), sampleAnswered(), sampleCard('registered'), newer])
      await store.put(record);
    expect((await listCards({ store })).map(({ id }) => id)).toEqual([newer.id, older.id]);
  });

  it('shows what screens need and no secret', async () => {
    const store = openMemoryCardStore();
    await store.put(sampleCard('active'));
    const [card] = await listCards({ store });
    expect(card).toMatchObject({ serverName: 'Chipless', profileName: 'Virtual smart card alice@example.com' });
    expect(card).not.toHaveProperty('vault');
    expect(card).not.toHaveProperty('clientSecret');
  });

  it('shows names of certificates that an earlier version kept whole as far as they may be shown', async () => {
    const store = openMemoryCardStore();
    const card = sampleCard('active');
    const endless = `CN=Al\u200Bice\u202E${'W'.repeat(16_000)}`;
    const certificates = card.certificates.map((one) => ({ ...one, subject: endless, issuer: endless }));
    await store.put({ ...card, certificates });
    const [shown] = await listCards({ store });
    for (const { subject, issuer } of shown?.certificates ?? [])
      for (const name of [subject, issuer]) expect([name.length, findUnseen(name)]).toEqual([256, null]);
  });

  it('says that a card without tries is blocked', async () => {
    const store = openMemoryCardStore();
    const card = sampleCard('active');
    await store.put({ ...card, vault: { ...card.vault, triesLeft: 0 } });
    expect(await listCards({ store })).toMatchObject([{ state: 'blocked', triesLeft: 0 }]);
  });

  it('shows the others beside a damaged one, which is kept', async () => {
    const store = openMemoryCardStore();
    await store.put(sampleCard('active'));
    await store.plant({ ...sampleCard('active'), format: 9 } as { id: string }); // a record of a later version
    expect(await listCards({ store })).toHaveLength(1);
    expect((await store.list()).damaged).toBe(1);
  });
});
