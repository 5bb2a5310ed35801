import { type Bytes, toBase64 } from '../bytes.ts';
import { AppError } from '../errors.ts';
import { answerMessage } from '../wire/message.ts';
import { byClient, call } from './call.ts';
import { withCardLock } from './card-lock.ts';
import type { CardDeps } from './deps.ts';
import { keepTrying } from './keep-trying.ts';
import { onceApproved } from './once-approved.ts';
import type { Answered, Card } from './record.ts';
import { sealFacts } from './vault/facts.ts';

/**
 * Sends the certificate requests, the same bytes at each try, and writes card and certificates in one record, its facts
 * sealed by `sealing`: with it the server half is removed here. Waits for the number first if the order has one. Zeroes
 * `serverHalf`. Calls `onProgress` when it begins to wait for the number, to get certificates, and to save valid ones.
 */
export async function installCertificates(
  record: Answered,
  { serverHalf, sealing }: { readonly serverHalf: Bytes; readonly sealing: CryptoKey },
  onProgress: (step: 'number' | 'certificates' | 'saving') => void,
  deps: CardDeps,
): Promise<Card> {
  const { order, vault, answer } = record;
  const requests = answer.requests.map(({ purpose, request }) => ({ purpose, request: toBase64(request) }));
  const input = { id: order.messageId, requests, resetHalf: toBase64(serverHalf) };
  serverHalf.fill(0);
  const until = new Date(order.expiresAt);
  const handIn = () => {
    onProgress('certificates');
    return keepTrying(() => call(answerMessage, input, byClient(record), deps), until, deps);
  };
  const issued = await onceApproved(record, handIn, () => onProgress('number'), deps);

  const { readIssued } = await import('./read-issued.ts');
  const { certificates, chain } = await readIssued(issued, { order, vault });
  onProgress('saving');
  const { format, id, origin, ticketHash, clientSecret, createdAt, deviceName } = record;
  const { credentialId, validUntil } = issued;
  return withCardLock(id, deps, async () => {
    const now = await deps.store.get(id);
    if (now?.state !== 'answered') throw new AppError('message_cancelled');
    const common = { format, id, origin, ticketHash, clientSecret, createdAt, deviceName, order, vault: now.vault };
    const made = { ...common, state: 'registered', credentialId, validUntil, certificates, chain } as const;
    const card: Card = { ...made, facts: await sealFacts(made, sealing) };
    await deps.store.put(card);
    return card;
  });
}
