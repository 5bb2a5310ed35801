import { AppError } from '../errors.ts';
import { judgePin } from '../judge-pin.ts';
import { withConversation } from './card-lock.ts';
import { type CardSummary, cardSummary } from './card-summary.ts';
import { confirmCard } from './confirm-card.ts';
import type { CardDeps } from './deps.ts';
import { installCertificates } from './install-certificates.ts';
import { makeKeys } from './make-keys.ts';
import type { OpenedOrder } from './opened-order.ts';
import { cleaningUp } from './order-state.ts';
import { type UnlockedOrder, unlockOrder } from './unlock-order.ts';

/**
 * The current step. `number`: keys are made and stored; `order.number` has to be typed in Self-Service, which may take
 * as long as the order lasts. After `saving` an unreachable server (`Connection.onOffline`) means "almost done".
 * `done`: the card is active. A window that continues where another stopped begins with the first step that is still to
 * do.
 */
export type CreationStep = 'keys' | 'number' | 'certificates' | 'saving' | 'done';

export type Created =
  | { readonly outcome: 'created'; readonly card: CardSummary }
  | { readonly outcome: 'wrong pin'; readonly triesLeft: number };

/**
 * From an opened order to an active card; continues from wherever an earlier window stopped. Stage `new` takes the new
 * PIN, stage `answered` the one chosen before.
 *
 * AppError: `pin_refused` (against the policy), `pin_blocked`, `enrolment_busy` (another window is working on it),
 * `server_unreachable` (until the order's end; everything is kept), `server_unexpected` (nothing is activated), and
 * `message_cancelled`, `message_expired`, `message_failed`, after which nothing of the order is left here.
 */
export async function createCard(
  opened: OpenedOrder,
  pin: string,
  onProgress: (step: CreationStep) => void,
  deps: CardDeps,
): Promise<Created> {
  const { cardId } = opened;
  return withConversation(cardId, deps, () =>
    cleaningUp(cardId, deps, async () => {
      const record = await deps.store.get(cardId);
      if (record === null) throw new AppError('message_cancelled');
      if (record.state === 'ordered') {
        refusePin(pin, opened);
        onProgress('keys');
        await makeKeys(opened, pin, deps);
      }

      const unlocked = await unlockOrder(cardId, pin, deps);
      if (unlocked.outcome === 'blocked') throw new AppError('pin_blocked');
      if (unlocked.outcome === 'wrong pin') return unlocked;
      return { outcome: 'created', card: await finish(unlocked.value, onProgress, deps) };
    }),
  );
}

async function finish(
  { record, confirmation, serverHalf, sealing }: UnlockedOrder,
  onProgress: (step: CreationStep) => void,
  deps: CardDeps,
): Promise<CardSummary> {
  let card = record;
  if (card.state === 'answered') card = await installCertificates(card, { serverHalf, sealing }, onProgress, deps);
  else if (card.state === 'registered') onProgress('saving');
  if (card.state === 'registered') card = await confirmCard(card, confirmation, deps);
  onProgress('done');
  return cardSummary({ ...card, certificates: card.certificates.map(({ der: _, ...facts }) => facts) });
}

function refusePin(pin: string, { order }: OpenedOrder): void {
  if (!judgePin(pin, order.pinPolicy, order.ownNames).every(({ met }) => met)) throw new AppError('pin_refused');
}
