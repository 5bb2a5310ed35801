import { beforeEach, describe, expect, it } from 'vitest';
import type { Answered, CardRecord, Ordered } from '../../shared/card/record.ts';
import { splitRecord } from '../../shared/card/split-record.ts';
import type { CardStore } from '../../shared/card/store.ts';
import { sampleAnswered, sampleCard, sampleOrdered } from '../support/client/sample-card-records.ts';

export interface OpenedStore {
  readonly store: CardStore;
  /** Writes a record behind the port's back, as damage or another version would. */
  plant(raw: { id: string }): Promise<void>;
  /** The same data after the program was ended and restarted. */
  reopen(): Promise<CardStore>;
}

const listed = (record: CardRecord) => splitRecord(record).listed;

/** What every card store does. */
export function cardStoreContract(host: string, open: () => Promise<OpenedStore>): void {
  describe(`card store ${host}`, () => {
    let opened: OpenedStore;
    let store: CardStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });

    it.each<[string, CardRecord]>([
      ['ordered', sampleOrdered()],
      ['answered', sampleAnswered()],
      ['registered', sampleCard('registered')],
      ['active', sampleCard('active')],
    ])('keeps a record that is %s, byte for byte', async (_, record) => {
      await store.put(record);
      expect(await store.get(record.id)).toEqual(record);
      expect(await store.byTicket(record.ticketHash)).toEqual(record);
      expect(await (await opened.reopen()).get(record.id)).toEqual(record);
    });

    it('lists no bytes that a server has made', async () => {
      const [card, answered] = [sampleCard('active'), sampleAnswered()];
      await store.put(card);
      await store.put(answered);
      const { records } = await store.list();
      expect(records).toHaveLength(2);
      for (const record of records) expect(record).not.toHaveProperty('chain');
      for (const record of records) expect(record).not.toHaveProperty('answer');
      for (const record of records) expect(record.order).not.toHaveProperty('rootCertificate');
      expect(JSON.stringify(records)).not.toContain('"der"');
    });

    it('answers null for what it does not have', async () => {
      expect(await store.get(crypto.randomUUID())).toBeNull();
      expect(await store.byTicket('00')).toBeNull();
      expect(await store.list()).toEqual({ records: [], damaged: 0 });
      expect(await store.tombstones()).toEqual([]);
    });

    it('replaces a record by the next state of it', async () => {
      const ordered: Ordered = sampleOrdered();
      const answered: Answered = { ...sampleAnswered(), id: ordered.id, ticketHash: ordered.ticketHash };
      await store.put(ordered);
      await store.put(answered);
      expect(await store.get(ordered.id)).toEqual(answered);
      expect((await store.list()).records).toEqual([listed(answered)]);
    });

    it('refuses a second record of one ticket and keeps the first', async () => {
      const first = sampleOrdered();
      await store.put(first);
      const second = { ...sampleOrdered(), ticketHash: first.ticketHash };
      await expect(store.put(second)).rejects.toMatchObject({ code: 'store_refused' });
      expect((await store.list()).records).toEqual([listed(first)]);
    });

    it('removes one record and no other', async () => {
      const [gone, kept] = [sampleOrdered(), sampleCard('active')];
      await store.put(gone);
      await store.put(kept);
      await store.remove(gone.id);
      expect((await store.list()).records).toEqual([listed(kept)]);
    });

    it('puts a tombstone in the place of a card until it is taken away', async () => {
      const card = sampleCard('active');
      await store.put(card);
      const { id, origin, clientSecret, order } = card;
      const tombstone = {
        format: 1,
        id,
        origin,
        clientSecret,
        messageId: order.messageId,
        buriedAt: order.expiresAt,
      } as const;
      await store.bury(tombstone);
      expect(await store.get(id)).toBeNull();
      expect(await (await opened.reopen()).tombstones()).toEqual([tombstone]);
      const later = { ...tombstone, buriedAt: '2026-07-01T00:00:00.000Z' };
      await store.noteTombstone(later);
      expect(await store.tombstones()).toEqual([later]);
      await store.removeTombstone(id);
      expect(await store.tombstones()).toEqual([]);
    });

    it.each<[string, (record: CardRecord) => { id: string }]>([
      ['of format 2', (record) => ({ ...record, format: 2 })],
      ['without a format', ({ format: _, ...rest }) => rest],
      ['without its secret', ({ clientSecret: _, ...rest }) => rest],
      ['in a state that does not exist', (record) => ({ ...record, state: 'sleeping' })],
      ['with text for bytes', (record) => ({ ...record, clientSecret: 'AAAA' })],
      ['with tries below zero', (record) => ({ ...record, vault: { ...sampleCard('active').vault, triesLeft: -1 } })],
      ['without keys', (record) => ({ ...record, vault: { ...sampleCard('active').vault, keys: [] } })],
    ])('calls a record %s damaged, keeps it and still lists the others', async (_, damage) => {
      const damaged = sampleCard('active');
      const whole = sampleCard('active');
      await store.put(whole);
      await opened.plant(damage(damaged));
      await expect(store.get(damaged.id)).rejects.toMatchObject({ code: 'card_damaged' });
      await expect(store.byTicket(damaged.ticketHash)).rejects.toMatchObject({ code: 'card_damaged' });
      expect(await store.list()).toEqual({ records: [listed(whole)], damaged: 1 });
      await expect((await opened.reopen()).get(damaged.id)).rejects.toMatchObject({ code: 'card_damaged' });
    });
  });
}
