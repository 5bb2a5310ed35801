import { fromBase64, toBase64 } from '../bytes.ts';
import { confirmationBytes } from '../confirmation.ts';
import { AppError } from '../errors.ts';
import { confirmMessage } from '../wire/message.ts';
import { activateCard } from './activate-card.ts';
import { byClient, call } from './call.ts';
import type { CardDeps } from './deps.ts';
import { keepTrying } from './keep-trying.ts';
import type { Card } from './record.ts';
import type { ConfirmingKey } from './unlock-order.ts';

/** Tells the server, signed by the new card, that the certificates are installed; active only after its reply. */
export async function confirmCard(card: Card, key: ConfirmingKey, deps: CardDeps): Promise<Card> {
  const { origin, order } = card;
  const bytes = await confirmationBytes({
    origin,
    messageId: order.messageId,
    nonce: order.nonce,
    certificates: card.certificates.map(({ der }) => fromBase64(der)),
  });
  const signature = toBase64(new Uint8Array(await crypto.subtle.sign(key.signature, key.privateKey, bytes)));
  const input = { id: order.messageId, purpose: key.purpose, signature };
  const ask = () => call(confirmMessage, input, byClient(card), deps);
  const { credentialState } = await keepTrying(ask, new Date(order.expiresAt), deps);
  if (credentialState === 'registered')
    throw new AppError('server_unexpected', 'The server did not activate the card.');
  return activateCard(card.id, deps);
}
