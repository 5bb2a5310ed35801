import type { CredentialKind } from '../credential.ts';
import { AppError } from '../errors.ts';
import type { MessageStatus, Preview } from '../wire/message.ts';
import type { CardSummary } from './card-summary.ts';
import { clientEnd } from './client-end.ts';
import type { Conversation } from './conversation.ts';
import type { CreationStep } from './create-card.ts';
import type { CardDeps, Connection } from './deps.ts';
import type { OpenedOrder } from './opened-order.ts';
import type { OrderPhase } from './order-phase.ts';
import { endedCode, saysEnded } from './order-state.ts';
import { pauses } from './pauses.ts';

/** A new ticket, or an order that was bound to this client before. */
export type Begun = { readonly ticket: string } | { readonly cardId: string };

/** What differs between the clients: who they are and what they show, but no step of the conversation. */
export interface OrderHost<Asked> {
  /** An order for anything else ends here as `other kind`. */
  readonly makes: CredentialKind;
  /** Of the server, from the browser's sender or the page's own address. */
  readonly origin: string;
  readonly deviceName: () => Promise<string>;
  /**
   * What is shown of an order that is only previewed. It is bound to this client by `bind`, at the first input of a
   * PIN: mail scanners open pages, but type no PIN. Null: a ticket binds its order at once.
   */
  readonly askedInPreview: ((preview: Preview) => Asked) | null;
  readonly askedBy: (opened: OpenedOrder) => Asked;
  readonly show: (phase: OrderPhase<Asked>) => void;
  /** Called once, when there is nothing more to do; null: no card was made. Not after `stop`. */
  readonly onOver?: (card: CardSummary | null) => void;
}

export interface LedOrder {
  /** Binds a previewed order to this client. Later calls do nothing. */
  bind(): void;
  /** With the PIN just chosen, or the one chosen before. */
  make(pin: string): Promise<void>;
  /** Without a connection: does not wait for the next try. */
  tryNow(): void;
  stop(): void;
}

/**
 * Leads one order from its ticket to a card or to an end, and says what to show at each moment. The order's own end on
 * the server (Cancel, expiry, wrong number) takes precedence over everything here, except over a card that is ready.
 */
export function leadOrder<Asked>(
  begun: Begun,
  { makes, origin, deviceName, askedInPreview, askedBy, show, onOver }: OrderHost<Asked>,
  { card, cardDeps }: { readonly card: Conversation; readonly cardDeps: CardDeps },
): LedOrder {
  const leaving = new AbortController();
  // Abort with the screen, so that a screen that continues the order later does not find it busy.
  const { pause, wake } = pauses(leaving.signal);
  let binding: Promise<OpenedOrder> | null = null;
  let order: OpenedOrder | null = null;
  let shown: OrderPhase<Asked> = { kind: 'opening' };
  let over = false;

  const go = (phase: OrderPhase<Asked>) => {
    shown = phase;
    if (phase.kind === 'choose PIN' || phase.kind === 'type PIN') void card.loadCreateCard();
    if (!over) show(phase);
  };
  const finish = (phase: OrderPhase<Asked>) => {
    if (over) return;
    go(phase);
    over = true;
    leaving.abort();
    onOver?.(phase.kind === 'done' ? phase.card : null);
  };
  // Best effort: the server has dropped the order, and what is left here is cleaned up by the next `settleOrders`.
  const discard = async () => {
    if (order !== null) await card.discardUnfinished(order, cardDeps).catch(() => undefined);
  };
  const fail = async (error: unknown) => {
    if (over) return;
    const code = error instanceof AppError ? error.code : 'internal';
    finish({ kind: 'ended', end: clientEnd(code, { numbered: shown.kind === 'number' }) });
    if (saysEnded(error) || code === 'pin_blocked') await discard();
  };
  const refuseKind = () => finish({ kind: 'ended', end: 'other kind' });

  const showAside = (phase: OrderPhase<Asked>) => {
    // Binding continues behind the fields of a new PIN: what is being typed there must not be lost.
    if (!over && shown.kind !== 'choose PIN') show(phase);
  };
  const connection: Connection = {
    onOffline: () => {
      const saving = shown.kind === 'making' && shown.step === 'saving';
      showAside({ kind: saving ? 'almost done' : 'offline', until: order?.order.expiresAt ?? null });
    },
    onAskedToWait: (milliseconds) => showAside({ kind: 'asked to wait', seconds: milliseconds / 1000 }),
    onOnline: () => showAside(shown),
    pause,
  };
  const patient: CardDeps = { ...cardDeps, connection };

  const watch = (opened: OpenedOrder) => {
    let wasApproved = false;
    const onStatus = ({ state, approved }: MessageStatus) => {
      // The number was typed in Self-Service: createCard need not wait for its next poll.
      if (approved && !wasApproved && shown.kind === 'number') wake();
      wasApproved = approved;
      const code = endedCode(state);
      // An order fails by a call of its own client: the answer to that call says why, and may come later than this.
      if (code !== null && !(state === 'failed' && shown.kind === 'making')) void fail(new AppError(code));
    };
    // A watcher that gives up changes nothing: the next call to the server reports the same.
    card.watchMessage(opened, onStatus, leaving.signal, cardDeps).catch(() => undefined);
  };

  const opening = async (open: () => Promise<OpenedOrder>) => {
    const opened = await open();
    order = opened;
    if (over) return opened;
    if (opened.order.profile.kind === makes) watch(opened);
    else {
      refuseKind();
      await discard();
    }
    return opened;
  };
  const openByTicket = (ticket: string) =>
    opening(async () => card.openOrder({ ticket, origin, deviceName: await deviceName() }, patient));

  /** Continues an order once it is bound to this client. */
  const goOn = async (open: Promise<OpenedOrder>) => {
    binding = open;
    const opened = await open;
    // The server may have been told that all is done although its reply was lost.
    if (!over && opened.stage === 'answered') await card.settleOrders(cardDeps, opened.origin).catch(() => undefined);
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
      const bound = askedInPreview === null || (await card.findOrder({ ticket, origin }, cardDeps)) !== null;
      if (bound) return await goOn(openByTicket(ticket));
      const preview = await card.previewOrder({ ticket, origin }, patient);
      if (preview.kind !== makes) return refuseKind();
      go({ kind: 'choose PIN', asked: askedInPreview(preview) });
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
    async make(pin) {
      if (over || (shown.kind !== 'choose PIN' && shown.kind !== 'type PIN')) return;
      try {
        const { asked } = shown;
        go({ kind: 'making', asked, step: 'keys' });
        bind();
        const opened = await binding;
        if (opened === null) throw new TypeError('An order is bound before its PIN is chosen');
        const result = await card.createCard(opened, pin, (step) => go(phaseOf(step, opened, asked)), patient);
        if (result.outcome === 'created') finish({ kind: 'done', card: result.card });
        else if (result.triesLeft === 0) await fail(new AppError('pin_blocked'));
        else go({ kind: 'type PIN', asked, triesLeft: result.triesLeft });
      } catch (error) {
        await fail(error);
      }
    },
    tryNow: wake,
    stop() {
      over = true;
      leaving.abort();
    },
  };
}

function phaseOf<Asked>(step: CreationStep, { order: { number } }: OpenedOrder, asked: Asked): OrderPhase<Asked> {
  return step === 'number' && number !== null ? { kind: 'number', asked, number } : { kind: 'making', asked, step };
}
