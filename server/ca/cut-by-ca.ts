const DAY_MS = 86_400_000;
/** A shorter certificate is not worth a card: less than a day is refused. */
export const SHORTEST_LIFE_MS = DAY_MS;
/** An order takes a while: none starts in the last two days. */
const LAST_ORDERS_MS = 2 * DAY_MS;

interface Ending {
  readonly issuing: { readonly notAfter: Date };
}

/** When certificates that should last until `notAfter` end because the CA does; null = they last as ordered. */
export function cutByCa(notAfter: Date, { issuing }: Ending): Date | null {
  return notAfter <= issuing.notAfter ? null : issuing.notAfter;
}

/** The last moment at which a certificate request can still become a certificate of one day. */
export function lastRequestAt({ issuing }: Ending): Date {
  return new Date(issuing.notAfter.getTime() - SHORTEST_LIFE_MS);
}

/** True when an order could outlast the CA: then none may start. */
export function isTooLateToOrder({ issuing }: Ending, now: Date): boolean {
  return now.getTime() > issuing.notAfter.getTime() - LAST_ORDERS_MS;
}

/** Whole days from `now` until `end`. */
export function daysUntil(end: Date, now: Date): number {
  return Math.floor((end.getTime() - now.getTime()) / DAY_MS);
}
