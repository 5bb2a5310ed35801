import { describe, expect, it } from 'vitest';
import { countDamaged, listCards } from '../../../../shared/card/list-cards.ts';
import { openMemoryCardStore } from '../../../support/memory-card-store.ts';
import { sampleAnswered, sampleCard, sampleOrdered } from '../../../support/sample-card-records.ts';

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

  it('says that a card without tries is blocked', async () => {
    const store = openMemoryCardStore();
    const card = sampleCard('active');
    await store.put({ ...card, vault: { ...card.vault, triesLeft: 0 } });
    expect(await listCards({ store })).toMatchObject([{ state: 'blocked', triesLeft: 0 }]);
  });

  it('shows the others beside a damaged one, and countDamaged tells of it', async () => {
    const store = openMemoryCardStore();
    await store.put(sampleCard('active'));
    await store.plant({ ...sampleCard('active'), format: 9 } as { id: string }); // a record of a later version
    expect(await listCards({ store })).toHaveLength(1);
    expect(await countDamaged({ store })).toBe(1);
  });
});
