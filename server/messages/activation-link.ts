import type { StoredMessage } from './message-store.ts';
import { makeTicket } from './ticket.ts';

/**
 * The link that a phone opens: `<publicOrigin>/phone#<ticket>`. What stands behind the # is never sent to a server by a
 * browser. It is made when a mail leaves or a code is drawn, and kept nowhere. A link of another generation than the
 * message's own is dead.
 */
export function activationLink(
  { id }: Pick<StoredMessage, 'id'>,
  generation: number,
  { ticketKey, publicOrigin }: { readonly ticketKey: Uint8Array; readonly publicOrigin: string },
): string {
  return `${publicOrigin}/phone#${makeTicket(id, generation, ticketKey)}`;
}
