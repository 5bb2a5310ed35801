import type { CardSummary } from '../../shared/card/card-summary.ts';
import type { CreationStep, createCard } from '../../shared/card/create-card.ts';
import type { CardDeps, Connection } from '../../shared/card/deps.ts';
import type { discardPending } from '../../shared/card/discard-pending.ts';
import type { listCards } from '../../shared/card/list-cards.ts';
import type { OpenedOrder, openOrder } from '../../shared/card/open-order.ts';
import type { watchMessage } from '../../shared/card/watch-message.ts';
import { AppError } from '../../shared/errors.ts';
import type { MessageStatus } from '../../shared/wire/message.ts';
import type { Enrolment } from '../own-messages.ts';
import { type End, endFor, FOR_A_PHONE } from './ends.ts';

/** What the create window shows. */
export type Screen =
  | { readonly kind: 'opening' }
  | { readonly kind: 'choose PIN'; readonly opened: OpenedOrder }
  /** The window was closed after the keys were made; `triesLeft` null: not tried yet. */
  | { readonly kind: 'type PIN'; readonly opened: OpenedOrder; readonly triesLeft: number | null }
  | { readonly kind: 'making'; readonly opened: OpenedOrder; readonly step: CreationStep }
  /** `until` (ISO): when the order ends, null before it was read. */
  | { readonly kind: 'offline'; readonly until: string | null }
  | { readonly kind: 'asked to wait'; readonly seconds: number }
  | { readonly kind: 'done'; readonly card: CardSummary }
  | { readonly kind: 'end'; readonly end: End };

/** The part of shared/card that this window speaks to. */
export interface CardConversation {
  readonly openOrder: typeof openOrder;
  readonly listCards: typeof listCards;
  readonly createCard: typeof createCard;
  readonly watchMessage: typeof watchMessage;
  readonly discardPending: typeof discardPending;
}

export interface CreationDeps {
  readonly card: CardConversation;
  readonly cardDeps: CardDeps;
  readonly deviceName: string;
  /** Called once, when the window has nothing more to do but to be closed. */
  readonly onOver: (card: CardSummary | null) => void;
}

export interface Creation {
  create(pin: string): Promise<void>;
  /** While offline: does not wait for the next try. */
  tryNow(): void;
  stop(): void;
}

const OVER = { cancelled: 'message_cancelled', expired: 'message_expired', failed: 'message_failed' } as const;

/**
 * Leads one order from its ticket to a card or to an end, and says what to show at each moment. The order's own end on
 * the server (Cancel, expiry) wins over whatever is going on here, except over a card that is ready.
 */
export function startCreation(
  { ticket, origin }: NonNullable<Enrolment>,
  show: (screen: Screen) => void,
  { card, cardDeps, deviceName, onOver }: CreationDeps,
): Creation {
  const watching = new AbortController();
  let order: OpenedOrder | null = null;
  let shown: Screen = { kind: 'opening' };
  let over = false;
  let wake = () => {};

  const go = (screen: Screen) => {
    shown = screen;
    if (!over) show(screen);
  };
  const finish = (screen: Screen) => {
    if (over) return;
    go(screen);
    over = true;
    watching.abort();
    onOver(screen.kind === 'done' ? screen.card : null);
  };
  const fail = async (error: unknown) => {
    if (over) return;
    const code = error instanceof AppError ? error.code : 'internal';
    finish({ kind: 'end', end: endFor(code) });
    const dead = Object.values(OVER).some((ended) => ended === code) || code === 'pin_blocked';
    // Best effort: the server has dropped the order, and a leftover is cleaned up by the next look at it.
    if (dead && order !== null) await card.discardPending(order, cardDeps).catch(() => undefined);
  };

  const connection: Connection = {
    onOffline: () => !over && show({ kind: 'offline', until: order?.order.expiresAt ?? null }),
    onAskedToWait: (milliseconds) => !over && show({ kind: 'asked to wait', seconds: milliseconds / 1000 }),
    onOnline: () => !over && show(shown),
    pause: (milliseconds) =>
      new Promise((resolve) => {
        wake = resolve;
        setTimeout(resolve, milliseconds);
      }),
  };
  const patient: CardDeps = { ...cardDeps, connection };

  const watch = (opened: OpenedOrder) => {
    let wasApproved = false;
    const onStatus = ({ state, approved }: MessageStatus) => {
      // The number was typed in Self-Service: createCard need not wait until it asks again.
      if (approved && !wasApproved && shown.kind === 'making' && shown.step === 'number') wake();
      wasApproved = approved;
      if (state === 'cancelled' || state === 'expired') void fail(new AppError(OVER[state]));
      // An order fails by a call of its own client: the answer to that call says why, and may come later than this.
      if (state === 'failed' && shown.kind !== 'making') void fail(new AppError(OVER.failed));
    };
    // A watcher that gives up changes nothing: the next call to the server tells the same.
    card.watchMessage(opened, onStatus, watching.signal, cardDeps).catch(() => undefined);
  };

  const open = async () => {
    try {
      go({ kind: 'opening' });
      const opened = await card.openOrder({ ticket, origin, deviceName }, patient);
      if (over) return;
      order = opened;
      if (opened.order.profile.kind !== 'virtual smart card') {
        finish({ kind: 'end', end: FOR_A_PHONE });
        return await card.discardPending(opened, cardDeps);
      }
      // A window that is reloaded or opened again when all is done shows the card once more.
      const ready = (await card.listCards(cardDeps)).find(({ id }) => id === opened.cardId);
      if (ready !== undefined) return finish({ kind: 'done', card: ready });
      go(opened.stage === 'new' ? { kind: 'choose PIN', opened } : { kind: 'type PIN', opened, triesLeft: null });
      watch(opened);
    } catch (error) {
      await fail(error);
    }
  };
  void open();

  return {
    async create(pin) {
      const opened = order;
      if (opened === null || over || shown.kind === 'making') return;
      try {
        go({ kind: 'making', opened, step: 'keys' });
        const result = await card.createCard(opened, pin, (step) => go({ kind: 'making', opened, step }), patient);
        if (result.outcome === 'created') finish({ kind: 'done', card: result.card });
        else if (result.triesLeft === 0) await fail(new AppError('pin_blocked'));
        else go({ kind: 'type PIN', opened, triesLeft: result.triesLeft });
      } catch (error) {
        await fail(error);
      }
    },
    tryNow: () => wake(),
    stop() {
      over = true;
      watching.abort();
    },
  };
}
