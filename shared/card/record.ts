import * as v from 'valibot';
import type { Bytes } from '../bytes.ts';
import { AppError } from '../errors.ts';
import { id, instant, keyAlgorithm, purpose } from '../wire/fields.ts';
import { ListedOrder, OrderParts, StoredOrder } from './stored-order.ts';

/**
 * What a card stores, format 1. One record goes through four states: `ordered` (the client secret is stored; no keys
 * yet) → `answered` (wrapped keys and request bytes) → `registered` (card and certificates) → `active` (the server
 * knows). Every record has its format; there is no migration by guessing.
 */
export const RECORD_FORMAT = 1;

const bytes = v.custom<Bytes>((value) => value instanceof Uint8Array);

/** AES-256-GCM; the additional data is not stored but follows from the place of the box. */
const SealedBox = v.object({ iv: bytes, sealed: bytes });
export type SealedBox = v.InferOutput<typeof SealedBox>;

/** RFC 9106 §3.1. Stored with each slot, so that they can rise over time. */
const PinCost = v.object({
  name: v.literal('argon2id'),
  memoryKiB: v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(1_048_576)),
  passes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  lanes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16)),
});
export type PinCost = Readonly<v.InferOutput<typeof PinCost>>;

const WrappedKey = v.object({
  purpose,
  algorithm: keyAlgorithm,
  /** subjectPublicKeyInfo, DER. */
  publicKey: bytes,
  /** The private key (PKCS#8) under the master key. */
  wrapped: SealedBox,
});
export type WrappedKey = v.InferOutput<typeof WrappedKey>;

const Vault = v.object({
  triesAllowed: v.pipe(v.number(), v.integer(), v.minValue(1)),
  triesLeft: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The master key, once per slot. */
  slots: v.object({
    pin: v.object({ cost: PinCost, salt: bytes, master: SealedBox }),
    reset: v.object({ deviceHalf: bytes, master: SealedBox }),
  }),
  keys: v.pipe(v.array(WrappedKey), v.minLength(1)),
});
export type Vault = v.InferOutput<typeof Vault>;

/** The content of a certificate, read once when it was installed: screens need no X.509 code. */
const CertificateFacts = v.object({
  purpose,
  /** Hex. */
  serialNumber: v.string(),
  subject: v.string(),
  issuer: v.string(),
  notBefore: instant,
  notAfter: instant,
  /** SHA-256 over the DER, hex. */
  thumbprint: v.string(),
  keyAlgorithm,
  /** DER, base64. */
  der: v.string(),
});
export type CertificateFacts = Readonly<v.InferOutput<typeof CertificateFacts>>;

const Answer = v.object({
  requests: v.array(v.object({ purpose, request: bytes })),
  serverHalf: SealedBox,
});

/** What never changes, sealed under the master key; null: of an earlier version, sealed when it is opened next. */
const facts = v.optional(v.nullable(SealedBox), null);

const common = {
  format: v.literal(RECORD_FORMAT),
  id,
  /** The server that ordered it; no other may order anything about it. */
  origin: v.string(),
  /** SHA-256 (hex) of the ticket, by which a window that was closed finds it again. */
  ticketHash: v.string(),
  clientSecret: bytes,
  /** The name of this device that the server was told; null: of an earlier version, not known here. */
  deviceName: v.optional(v.nullable(v.string()), null),
  createdAt: instant,
};

const Ordered = v.object({ ...common, state: v.literal('ordered'), order: v.nullable(StoredOrder) });
const Answered = v.object({
  ...common,
  state: v.literal('answered'),
  order: StoredOrder,
  vault: Vault,
  facts,
  /** What was or will be sent, byte for byte; the server half only under the master key. */
  answer: Answer,
});
const Card = v.object({
  ...common,
  state: v.picklist(['registered', 'active']),
  order: StoredOrder,
  vault: Vault,
  facts,
  credentialId: id,
  validUntil: instant,
  certificates: v.array(CertificateFacts),
  /** DER, from the issuing CA up to the root. */
  chain: v.array(bytes),
});
const CardRecord = v.variant('state', [Ordered, Answered, Card]);

export type Ordered = v.InferOutput<typeof Ordered>;
export type Answered = v.InferOutput<typeof Answered>;
export type Card = v.InferOutput<typeof Card>;
export type CardRecord = v.InferOutput<typeof CardRecord>;

const listed = { ...common, order: ListedOrder, vault: Vault, facts };
/** A record without its large parts: all that lists read. The part that a server fills is at most about 20 KB. */
const ListedRecord = v.variant('state', [
  v.object({ ...common, state: v.literal('ordered'), order: v.nullable(ListedOrder) }),
  v.object({ ...listed, state: v.literal('answered') }),
  v.object({
    ...listed,
    state: v.picklist(['registered', 'active']),
    credentialId: id,
    validUntil: instant,
    certificates: v.array(v.omit(CertificateFacts, ['der'])),
  }),
]);
export type ListedRecord = v.InferOutput<typeof ListedRecord>;
export type ListedCard = Extract<ListedRecord, { state: Card['state'] }>;

/** The large parts, stored separately under the same id. What a state does not have is null. */
const RecordParts = v.object({
  id,
  order: v.nullable(OrderParts),
  answer: v.nullable(Answer),
  /** DER, base64, in the order of the certificates. */
  certificates: v.nullable(v.array(v.string())),
  chain: v.nullable(v.array(bytes)),
});
export type RecordParts = v.InferOutput<typeof RecordParts>;

/** A deleted card whose server has not been told yet. */
const Tombstone = v.object({
  format: v.literal(RECORD_FORMAT),
  id,
  origin: v.string(),
  messageId: id,
  clientSecret: bytes,
  /** null: of an earlier version, which did not record it. */
  buriedAt: v.optional(v.nullable(instant), null),
});
export type Tombstone = v.InferOutput<typeof Tombstone>;

/** Throws AppError `card_damaged` for another format or anything that is not a whole record. */
export function parseCardRecord(stored: unknown): CardRecord {
  return parse(CardRecord, stored);
}

/** Throws AppError `card_damaged` as `parseCardRecord` does. */
export function parseListedRecord(stored: unknown): ListedRecord {
  return parse(ListedRecord, stored);
}

/** Throws AppError `card_damaged` as `parseCardRecord` does. */
export function parseRecordParts(stored: unknown): RecordParts {
  return parse(RecordParts, stored);
}

/** Throws AppError `card_damaged` as `parseCardRecord` does. */
export function parseTombstone(stored: unknown): Tombstone {
  return parse(Tombstone, stored);
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, stored: unknown): Output {
  const record = v.safeParse(schema, stored);
  if (record.success) return record.output;
  throw new AppError('card_damaged', v.summarize(record.issues));
}
