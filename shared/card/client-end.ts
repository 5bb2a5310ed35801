import type { ErrorCode } from '../errors.ts';
import type { ToldEnd } from '../order-end.ts';

/**
 * How an order can end at a client without a card: as the server says, or for a reason on this side. Each host has a
 * text for all of them.
 */
export type ClientEnd =
  | ToldEnd
  /** The order has ended successfully: there is nothing left to do here. */
  | 'finished'
  /** A newer ticket of the same order replaced it, or the order is long gone. */
  | 'ticket unknown'
  | 'open elsewhere'
  | 'open in another window'
  | 'too many unfinished'
  | 'store refused'
  | 'user inactive'
  | 'client outdated'
  | 'key unsupported'
  /** What is stored here is not what was made here. */
  | 'order changed'
  | 'PIN blocked'
  | 'server unreachable'
  | 'server not allowed'
  /** A card for the phone app, or a mobile ID for the card app. */
  | 'other kind'
  | 'fault';

const ENDS: Partial<Record<ErrorCode, ClientEnd>> = {
  message_cancelled: 'cancelled',
  run_cancelled: 'cancelled',
  message_expired: 'expired',
  run_expired: 'expired',
  message_failed: 'failed',
  confirm_signature_wrong: 'failed',
  run_failed: 'failed',
  // The server has lost the number of its own order: only a new order has another.
  message_unapproved: 'failed',
  process_limit_reached: 'limit reached',
  run_finished: 'finished',
  ticket_unknown: 'ticket unknown',
  message_taken: 'open elsewhere',
  enrolment_busy: 'open in another window',
  orders_unfinished: 'too many unfinished',
  store_refused: 'store refused',
  user_inactive: 'user inactive',
  client_outdated: 'client outdated',
  key_unsupported: 'key unsupported',
  card_damaged: 'order changed',
  pin_blocked: 'PIN blocked',
  server_unreachable: 'server unreachable',
  server_not_allowed: 'server not allowed',
};

/**
 * The end that this error means; any other code is a fault on our side. `numbered`: a number was shown that had to be
 * typed in Self-Service. The client cannot tell whether a wrong one was typed or the order was cancelled, so `number
 * wrong` stands for both.
 */
export function clientEnd(code: ErrorCode, { numbered }: { readonly numbered: boolean }): ClientEnd {
  const end = ENDS[code] ?? 'fault';
  return end === 'cancelled' && numbered ? 'number wrong' : end;
}
