const DAY_MS = 86_400_000;
/** Less is not worth a card: a certificate that lasts less than a day is refused. */
export const SHORTEST_LIFE_MS = DAY_MS;
/** An order takes a while: in the last two days none starts. */
const LAST_ORDERS_MS = 2 * DAY_MS;

interface Ending {
  readonly issuing: { readonly notAfter: Date };
}

/** When certificates that were to last until `notAfter` end because the CA does; null = they last as ordered. */
export function cutByCa(notAfter: Date, { issuing }: Ending): Date | null {
  return notAfter <= issuing.notAfter ? null : issuing.notAfter;
}

/** The last moment at which a request can still become a certificate of a day. */
export function lastRequestAt({ issuing }: Ending): Date {
  return new Date(issuing.notAfter.getTime() - SHORTEST_LIFE_MS);
}

/** True when an order could outlast the CA: none starts any more. */
export function isTooLateToOrder({ issuing }: Ending, now: Date): boolean {
  return now.getTime() > issuing.notAfter.getTime() - LAST_ORDERS_MS;
}

/** Whole days from `now` until `end`. */
export function daysUntil(end: Date, now: Date): number {
  return Math.floor((end.getTime() - now.getTime()) / DAY_MS);
}
