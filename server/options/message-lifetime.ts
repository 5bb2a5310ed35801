import type { Options } from './credential-options.ts';

/** Seconds for which a one-time order lasts, by the way its link is delivered. */
export function messageLifetime({ delivery, messageLifetimeSeconds, emailLifetimeSeconds }: Options): number {
  return delivery === 'email' ? emailLifetimeSeconds : messageLifetimeSeconds;
}
