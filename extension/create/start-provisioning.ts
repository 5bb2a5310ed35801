import type { CardSummary } from '../../shared/card/card-summary.ts';
import type { Conversation } from '../../shared/card/conversation.ts';
import type { CardDeps } from '../../shared/card/deps.ts';
import { type LedOrder, leadOrder } from '../../shared/card/lead-order.ts';
import type { OpenedOrder } from '../../shared/card/opened-order.ts';
import type { OrderPhase } from '../../shared/card/order-phase.ts';
import type { Provisioning } from '../own-messages.ts';

/** The state of a create window's order. */
export type ProvisioningPhase = OrderPhase<OpenedOrder>;

export interface ProvisioningDeps {
  readonly card: Conversation;
  readonly cardDeps: CardDeps;
  readonly deviceName: string;
  /** Called once, when the window can only be closed. */
  readonly onOver: (card: CardSummary | null) => void;
}

/**
 * Leads the one order of a create window, which is bound at once: the window opens only after a click in Self-Service.
 */
export function startProvisioning(
  { ticket, origin }: NonNullable<Provisioning>,
  show: (phase: ProvisioningPhase) => void,
  { card, cardDeps, deviceName, onOver }: ProvisioningDeps,
): LedOrder {
  return leadOrder(
    { ticket },
    {
      makes: 'virtual smart card',
      origin,
      deviceName: async () => deviceName,
      askedInPreview: null,
      askedBy: (opened) => opened,
      show,
      onOver,
    },
    { card, cardDeps },
  );
}
