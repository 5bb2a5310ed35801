import type { StoredMessage } from './message-store.ts';
import { makeTicket } from './ticket.ts';

/**
 * The link that a phone opens: `<publicOrigin>/phone#<ticket>`. Browsers never send the part after the # to a server.
 * It is made when a mail is sent or a code is drawn, and stored nowhere. A link of another generation than the
 * message's own is no longer valid.
 */
export function activationLink(
  { id }: Pick<StoredMessage, 'id'>,
  generation: number,
  { ticketKey, publicOrigin }: { readonly ticketKey: Uint8Array; readonly publicOrigin: string },
): string {
  return `${publicOrigin}/phone#${makeTicket(id, generation, ticketKey)}`;
}
