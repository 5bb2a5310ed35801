import type { Conversation } from '../../../../shared/card/conversation.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { type Begun, type LedOrder, leadOrder } from '../../../../shared/card/lead-order.ts';
import type { OpenedOrder } from '../../../../shared/card/opened-order.ts';
import type { OrderPhase } from '../../../../shared/card/order-phase.ts';
import type { PinPolicy } from '../../../../shared/pin-policy.ts';

/** What the server asks for and its PIN policy: known before the order is bound. */
export interface Asked {
  readonly serverName: string;
  readonly holder: string;
  readonly pinPolicy: PinPolicy;
  readonly ownNames: readonly string[];
}

/** The state of the order that this page activates. */
export type ProvisioningPhase = OrderPhase<Asked>;

export interface ProvisioningDeps {
  readonly card: Conversation;
  readonly cardDeps: CardDeps;
  /** The server that this page came from. */
  readonly origin: string;
  readonly deviceName: () => Promise<string>;
}

/** Leads one order on a phone. A link binds nothing until a PIN is typed: mail scanners open pages, but type none. */
export function startProvisioning(
  begun: Begun,
  show: (phase: ProvisioningPhase) => void,
  { card, cardDeps, origin, deviceName }: ProvisioningDeps,
): LedOrder {
  return leadOrder<Asked>(
    begun,
    { makes: 'mobile ID', origin, deviceName, askedInPreview: (preview) => preview, askedBy, show },
    { card, cardDeps },
  );
}

function askedBy({ order }: OpenedOrder): Asked {
  const { profile, pinPolicy, ownNames } = order;
  return { serverName: profile.serverName, holder: profile.holder, pinPolicy, ownNames };
}
