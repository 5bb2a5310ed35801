import { vi } from 'vitest';
import type { Conversation } from '../../../shared/card/conversation.ts';
import type { CreationStep } from '../../../shared/card/create-card.ts';
import type { CardDeps } from '../../../shared/card/deps.ts';
import { type Begun, type LedOrder, leadOrder, type OrderHost } from '../../../shared/card/lead-order.ts';
import type { OrderPhase } from '../../../shared/card/order-phase.ts';
import { CARD, fakeConversation, ORIGIN, TICKET } from './fake-conversation.ts';

export const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

/** What is shown of who asks is only handed on: here, where it was read from. */
export type HostSettings = Pick<OrderHost<string>, 'makes' | 'askedInPreview'>;
export const CARD_APP: HostSettings = { makes: 'virtual smart card', askedInPreview: null };
export const PHONE_APP: HostSettings = { makes: 'mobile ID', askedInPreview: () => 'the preview' };
export const HOSTS = [
  ['at once', CARD_APP],
  ['at the first input', PHONE_APP],
] as const;

export function lead(host: HostSettings, changes: Partial<Conversation> = {}, begun: Begun = { ticket: TICKET }) {
  const phases: OrderPhase<string>[] = [];
  const onOver = vi.fn();
  const { card, asked, tell, connection } = fakeConversation(host.makes, changes);
  const order: LedOrder = leadOrder(
    begun,
    {
      ...host,
      origin: ORIGIN,
      deviceName: async () => 'this device',
      askedBy: () => 'the order',
      show: (phase) => phases.push(phase),
      onOver,
    },
    { card, cardDeps: {} as CardDeps }, // only handed on
  );
  /** As often as it lets go of the screen, the phases without those that follow one of their kind. */
  const kinds = () => phases.map(({ kind }) => kind).filter((kind, index, all) => kind !== all[index - 1]);
  return { order, phases, last: () => phases.at(-1), kinds, onOver, asked, tell, connection };
}

/** A host that is asked for its PIN, with its order bound. */
export async function bound(host: HostSettings, changes: Partial<Conversation> = {}) {
  const led = lead(host, changes);
  await settled();
  led.order.bind();
  await settled();
  return led;
}

/** Made by steps, each of which may do something with the connection. */
export function bySteps(steps: readonly CreationStep[], at?: (step: CreationStep, deps: CardDeps) => Promise<void>) {
  const createCard: Conversation['createCard'] = async (_opened, _pin, onProgress, deps) => {
    for (const step of steps) {
      onProgress(step);
      await at?.(step, deps);
    }
    return { outcome: 'created', card: CARD };
  };
  return { createCard };
}
