import { type Preview, previewMessage } from '../wire/message.ts';
import { readAnswer } from '../wire/request.ts';
import { byTicket, exchange } from './call.ts';
import type { CardDeps } from './deps.ts';
import { keepTrying, UNKNOWN_END } from './keep-trying.ts';
import { refuseOrigin } from './refuse-origin.ts';
import { refuseOtherFormat } from './refuse-other-format.ts';
import { refuseUnmakeable } from './refuse-unmakeable.ts';

/**
 * The content of the order of this ticket: what a page may show before the person does anything. Binds nothing and
 * stores nothing; `openOrder` does, at the first input of the PIN. `origin` is the server of the page or the sender.
 *
 * AppError: `server_not_allowed` (neither https nor this machine), `client_outdated`, `key_unsupported` (the order is
 * for another browser), `ticket_unknown`, `message_taken`, `message_cancelled`, `message_expired`, `message_failed`,
 * `user_inactive`, `server_unreachable` (after ten minutes; `deps.connection` is told at once).
 */
export async function previewOrder(
  { ticket, origin }: { readonly ticket: string; readonly origin: string },
  deps: Pick<CardDeps, 'fetch' | 'now' | 'connection'>,
): Promise<Preview> {
  refuseOrigin(origin);
  const until = new Date(deps.now().getTime() + UNKNOWN_END);
  const ask = async () => {
    const { status, body } = await exchange(previewMessage, {}, byTicket(origin, ticket), deps);
    if (status === 200) refuseOtherFormat(body);
    return readAnswer(previewMessage, status, body);
  };
  const preview = await keepTrying(ask, until, deps);
  await refuseUnmakeable(preview.keys);
  return preview;
}
