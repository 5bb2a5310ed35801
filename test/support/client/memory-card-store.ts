import { type CardRecord, parseCardRecord, parseTombstone, type Tombstone } from '../../../shared/card/record.ts';
import { splitRecord } from '../../../shared/card/split-record.ts';
import type { CardStore } from '../../../shared/card/store.ts';
import { AppError } from '../../../shared/errors.ts';

/** A card store that is lost at exit. `plant` and `dump` access its content, as an attacker with the disk could. */
export function openMemoryCardStore(): CardStore & {
  plant(raw: { id: string }): Promise<void>;
  dump(): Promise<unknown[]>;
} {
  const cards = new Map<string, unknown>();
  const tombstones = new Map<string, unknown>();

  return {
    async get(id) {
      const stored = cards.get(id);
      return stored === undefined ? null : parseCardRecord(structuredClone(stored));
    },
    async byTicket(ticketHash) {
      const stored = [...cards.values()].find((card) => ticketHashOf(card) === ticketHash);
      return stored === undefined ? null : parseCardRecord(structuredClone(stored));
    },
    async list() {
      const records = readable<CardRecord>(cards, parseCardRecord);
      return { records: records.map((record) => splitRecord(record).listed), damaged: cards.size - records.length };
    },
    async put(record) {
      const rival = [...cards].some(([id, card]) => id !== record.id && ticketHashOf(card) === record.ticketHash);
      if (rival) throw new AppError('store_refused');
      cards.set(record.id, structuredClone(record));
    },
    async remove(id) {
      cards.delete(id);
    },
    async bury(tombstone) {
      tombstones.set(tombstone.id, structuredClone(tombstone));
      cards.delete(tombstone.id);
    },
    async tombstones() {
      return readable<Tombstone>(tombstones, parseTombstone);
    },
    async noteTombstone(tombstone) {
      tombstones.set(tombstone.id, structuredClone(tombstone));
    },
    async removeTombstone(id) {
      tombstones.delete(id);
    },
    async plant(raw) {
      cards.set(raw.id, structuredClone(raw));
    },
    async dump() {
      return structuredClone([...cards.values(), ...tombstones.values()]);
    },
  };
}

function ticketHashOf(card: unknown): unknown {
  return typeof card === 'object' && card !== null && 'ticketHash' in card ? card.ticketHash : null;
}

function readable<T>(stored: ReadonlyMap<string, unknown>, parse: (raw: unknown) => T): T[] {
  return [...stored.values()].flatMap((raw) => {
    try {
      return [parse(structuredClone(raw))];
    } catch {
      return [];
    }
  });
}
