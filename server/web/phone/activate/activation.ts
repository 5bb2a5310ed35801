import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import type { CreationStep, createCard } from '../../../../shared/card/create-card.ts';
import type { CardDeps, Connection } from '../../../../shared/card/deps.ts';
import type { discardPending } from '../../../../shared/card/discard-pending.ts';
import type { listCards } from '../../../../shared/card/list-cards.ts';
import type { findOrder } from '../../../../shared/card/list-pending-orders.ts';
import type { openOrder } from '../../../../shared/card/open-order.ts';
import type { OpenedOrder } from '../../../../shared/card/opened-order.ts';
import type { previewOrder } from '../../../../shared/card/preview-order.ts';
import type { resumeOrder } from '../../../../shared/card/resume-order.ts';
import type { settleOrders } from '../../../../shared/card/settle-orders.ts';
import type { watchMessage } from '../../../../shared/card/watch-message.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { PinPolicy } from '../../../../shared/pin-policy.ts';
import type { MessageStatus, Preview } from '../../../../shared/wire/message.ts';
import { type End, endFor, NOT_A_CODE } from './ends.ts';

/** Who asks for a PIN and what it must be like: known before the order is bound. */
export interface Asked {
  readonly serverName: string;
  readonly holder: string;
  readonly pinPolicy: PinPolicy;
  readonly ownNames: readonly string[];
}

/** What the phone shows of an order. */
export type Screen =
  | { readonly kind: 'opening' }
  | { readonly kind: 'choose PIN'; readonly asked: Asked }
  /** The page was left after the keys were made; `triesLeft` null: not tried yet. */
  | { readonly kind: 'type PIN'; readonly asked: Asked; readonly triesLeft: number | null }
  | { readonly kind: 'making'; readonly asked: Asked; readonly step: CreationStep }
  | { readonly kind: 'number'; readonly asked: Asked; readonly number: string }
  /** All is made here; the server has still to hear of it. */
  | { readonly kind: 'almost done' }
  /** `until` (ISO): when the order ends, null before it was read. */
  | { readonly kind: 'offline'; readonly until: string | null }
  | { readonly kind: 'asked to wait'; readonly seconds: number }
  | { readonly kind: 'done'; readonly card: CardSummary }
  | { readonly kind: 'end'; readonly end: End };

/** The part of shared/card that this page speaks to. */
export interface Conversation {
  readonly findOrder: typeof findOrder;
  readonly previewOrder: typeof previewOrder;
  readonly openOrder: typeof openOrder;
  readonly resumeOrder: typeof resumeOrder;
  readonly settleOrders: typeof settleOrders;
  readonly listCards: typeof listCards;
  readonly createCard: typeof createCard;
  readonly watchMessage: typeof watchMessage;
  readonly discardPending: typeof discardPending;
}

export interface ActivationDeps {
  readonly card: Conversation;
  readonly cardDeps: CardDeps;
  /** The server that this page came from. */
  readonly origin: string;
  readonly deviceName: () => Promise<string>;
}

/** A link or code that was opened just now, or an order that was bound to this phone before. */
export type Begun = { readonly ticket: string } | { readonly cardId: string };

export interface Activation {
  /** The first input in **PIN**: binds the order to this phone. Later calls do nothing. */
  bind(): void;
  activate(pin: string): Promise<void>;
  /** While offline: does not wait for the next try. */
  tryNow(): void;
  stop(): void;
}

const OVER = { cancelled: 'message_cancelled', expired: 'message_expired', failed: 'message_failed' } as const;

/**
 * Leads one order from its link to a mobile ID or to an end, and says what to show at each moment. Nothing is bound before
 * `bind`: mail scanners open pages, but type no PIN. The order's own end on the server (Cancel, expiry, wrong number) wins
 * over whatever is going on here, except over a mobile ID that is ready.
 */
export function startActivation(
  begun: Begun,
  show: (screen: Screen) => void,
  { card, cardDeps, origin, deviceName }: ActivationDeps,
): Activation {
  const watching = new AbortController();
  let binding: Promise<OpenedOrder> | null = null;
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
  };
  const fail = async (error: unknown) => {
    if (over) return;
    const code = error instanceof AppError ? error.code : 'internal';
    finish({ kind: 'end', end: endFor(code, { numbered: shown.kind === 'number' }) });
    const dead = Object.values(OVER).some((ended) => ended === code) || code === 'pin_blocked';
    // Best effort: the server has dropped the order, and a leftover is cleaned up by the next look at it.
    if (dead && order !== null) await card.discardPending(order, cardDeps).catch(() => undefined);
  };

  const away = (screen: Screen) => {
    // Binding goes on behind the fields; what is being typed there is not to be lost.
    if (!over && shown.kind !== 'choose PIN') show(screen);
  };
  const connection: Connection = {
    onOffline: () => {
      const saving = shown.kind === 'making' && shown.step === 'saving';
      away(saving ? { kind: 'almost done' } : { kind: 'offline', until: order?.order.expiresAt ?? null });
    },
    onAskedToWait: (milliseconds) => away({ kind: 'asked to wait', seconds: milliseconds / 1000 }),
    onOnline: () => away(shown),
    // Ends with the order's time on this page, so that whoever goes on with it later finds nobody in the conversation.
    pause: (milliseconds) =>
      new Promise((resolve, reject) => {
        const leave = () => reject(watching.signal.reason);
        if (watching.signal.aborted) return leave();
        watching.signal.addEventListener('abort', leave, { once: true });
        wake = () => {
          watching.signal.removeEventListener('abort', leave);
          resolve();
        };
        setTimeout(wake, milliseconds);
      }),
  };
  const patient: CardDeps = { ...cardDeps, connection };

  const watch = (opened: OpenedOrder) => {
    let wasApproved = false;
    const onStatus = ({ state, approved }: MessageStatus) => {
      // The number was typed in Self-Service: createCard need not wait until it asks again.
      if (approved && !wasApproved && shown.kind === 'number') wake();
      wasApproved = approved;
      if (state === 'cancelled' || state === 'expired') void fail(new AppError(OVER[state]));
      // An order fails by a call of its own client: the answer to that call says why, and may come later than this.
      if (state === 'failed' && shown.kind !== 'making') void fail(new AppError(OVER.failed));
    };
    // A watcher that gives up changes nothing: the next call to the server tells the same.
    card.watchMessage(opened, onStatus, watching.signal, cardDeps).catch(() => undefined);
  };

  const opening = async (open: () => Promise<OpenedOrder>) => {
    const opened = await open();
    order = opened;
    if (!over) watch(opened);
    return opened;
  };
  const openByTicket = (ticket: string) =>
    opening(async () => card.openOrder({ ticket, origin, deviceName: await deviceName() }, patient));

  /** Goes on with an order that this phone has bound before. */
  const goOn = async (open: Promise<OpenedOrder>) => {
    binding = open;
    const opened = await open;
    // The server may have heard that all is done although its reply was lost.
    if (opened.stage === 'answered') await card.settleOrders(cardDeps).catch(() => undefined);
    const ready = (await card.listCards(cardDeps)).find(({ id }) => id === opened.cardId);
    if (ready !== undefined) return finish({ kind: 'done', card: ready });
    const asked = askedBy(opened);
    go(opened.stage === 'new' ? { kind: 'choose PIN', asked } : { kind: 'type PIN', asked, triesLeft: null });
  };

  const start = async () => {
    try {
      go({ kind: 'opening' });
      if ('cardId' in begun) return await goOn(opening(() => card.resumeOrder(begun.cardId, patient)));
      const { ticket } = begun;
      if ((await card.findOrder({ ticket, origin }, cardDeps)) !== null) return await goOn(openByTicket(ticket));
      const preview: Preview = await card.previewOrder({ ticket, origin }, patient);
      if (preview.kind !== 'mobile ID') return finish({ kind: 'end', end: NOT_A_CODE });
      go({ kind: 'choose PIN', asked: preview });
    } catch (error) {
      await fail(error);
    }
  };
  void start();

  const bind = () => {
    if (binding !== null || over || !('ticket' in begun)) return;
    binding = openByTicket(begun.ticket);
    binding.catch((error: unknown) => fail(error));
  };

  return {
    bind,
    async activate(pin) {
      if (over || (shown.kind !== 'choose PIN' && shown.kind !== 'type PIN')) return;
      try {
        const { asked } = shown;
        go({ kind: 'making', asked, step: 'keys' });
        bind();
        const opened = await binding;
        if (opened === null) throw new TypeError('An order is bound before its PIN is chosen');
        const result = await card.createCard(opened, pin, (step) => go(screenOf(step, opened, asked)), patient);
        if (result.outcome === 'created') finish({ kind: 'done', card: result.card });
        else if (result.triesLeft === 0) await fail(new AppError('pin_blocked'));
        else go({ kind: 'type PIN', asked, triesLeft: result.triesLeft });
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

function askedBy({ order }: OpenedOrder): Asked {
  const { profile, pinPolicy, ownNames } = order;
  return { serverName: profile.serverName, holder: profile.holder, pinPolicy, ownNames };
}

function screenOf(step: CreationStep, { order }: OpenedOrder, asked: Asked): Screen {
  const { number } = order;
  return step === 'number' && number !== null ? { kind: 'number', asked, number } : { kind: 'making', asked, step };
}
