import { type CardRecord, type ListedRecord, parseCardRecord, type RecordParts } from './record.ts';
import type { ListedOrder } from './stored-order.ts';

/** A record as lists read it, and its large parts. */
export function splitRecord(record: CardRecord): { readonly listed: ListedRecord; readonly parts: RecordParts } {
  const none = { id: record.id, order: null, answer: null, certificates: null, chain: null };
  if (record.state === 'ordered') {
    const { order } = record;
    if (order === null) return { listed: { ...record, order }, parts: none };
    const split = splitOrder(order);
    return { listed: { ...record, order: split.listed }, parts: { ...none, order: split.parts } };
  }
  const split = splitOrder(record.order);
  if (record.state === 'answered') {
    const { answer, ...rest } = record;
    return { listed: { ...rest, order: split.listed }, parts: { ...none, order: split.parts, answer } };
  }
  const { chain, certificates, ...rest } = record;
  return {
    listed: { ...rest, order: split.listed, certificates: certificates.map(({ der: _, ...facts }) => facts) },
    parts: { ...none, order: split.parts, certificates: certificates.map(({ der }) => der), chain },
  };
}

function splitOrder(order: NonNullable<CardRecord['order']>) {
  const { nonce, keys, rootCertificate, number, ...listed } = order;
  return { listed: listed satisfies ListedOrder, parts: { nonce, keys, rootCertificate, number } };
}

/** The whole again. AppError `card_damaged` when the two do not belong together. */
export function joinRecord(listed: ListedRecord, parts: RecordParts): CardRecord {
  const order = listed.order === null ? null : { ...listed.order, ...parts.order };
  if (listed.state === 'ordered') return parseCardRecord({ ...listed, order });
  if (listed.state === 'answered') return parseCardRecord({ ...listed, order, answer: parts.answer });
  const certificates = listed.certificates.map((facts, at) => ({ ...facts, der: parts.certificates?.[at] }));
  return parseCardRecord({ ...listed, order, certificates, chain: parts.chain });
}
