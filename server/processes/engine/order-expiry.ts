import { lastRequestAt } from '../../ca/cut-by-ca.ts';
import type { Options } from '../../options/credential-options.ts';
import { messageLifetime } from '../../options/message-lifetime.ts';
import type { Deps } from './deps.ts';

/** Until when an order that is made at `now` can be answered, so that its certificates last at least a day. */
export function orderExpiry(options: Options, now: Date, ca: Deps['ca']): Date {
  const byOptions = now.getTime() + messageLifetime(options) * 1000;
  return new Date(Math.min(byOptions, lastRequestAt(ca).getTime()));
}
