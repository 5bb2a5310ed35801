import { toHex } from '../../shared/bytes.ts';
import type { StoredMessage } from './message-store.ts';
import { hashTicket, makeTicket } from './ticket.ts';

const NONCE_BYTES = 32;

/** A message that nobody has opened yet, first generation. */
export function newMessage(
  about: Pick<StoredMessage, 'id' | 'runId' | 'personId' | 'credentialId' | 'purpose' | 'delivery' | 'expiresAt'>,
  now: Date,
  { ticketKey, random }: { readonly ticketKey: Uint8Array; readonly random: (length: number) => Uint8Array },
): StoredMessage {
  const { id, runId, personId, credentialId, purpose, delivery, expiresAt } = about;
  const generation = 1;
  return {
    id,
    runId,
    personId,
    credentialId,
    purpose,
    generation,
    ticketHash: hashTicket(makeTicket(id, generation, ticketKey)),
    state: 'waiting',
    delivery,
    nonce: toHex(random(NONCE_BYTES)),
    number: null,
    approvedAt: null,
    refusedOtherAt: null,
    clientSecretHash: null,
    deviceName: null,
    answerDigest: null,
    createdAt: now,
    expiresAt,
    openedAt: null,
    answeredAt: null,
    issuedAt: null,
    confirmedAt: null,
  };
}
