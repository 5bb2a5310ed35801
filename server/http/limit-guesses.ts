import type { Context } from 'hono';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { networkOf } from '../identity/log-in/network-of.ts';
import { rateLimit } from '../identity/rate-limit/rate-limit.ts';
import type { Limit } from '../identity/rate-limit/sliding-window.ts';
import { RATE_LIMITS } from '../rate-limits.ts';
import type { AppEnv } from './app-env.ts';
import { addressOf, type CallerDeps } from './identify-caller.ts';

/** How a wrong ticket or secret is refused. */
const GUESSES: Readonly<Partial<Record<ErrorCode, Limit>>> = {
  ticket_unknown: RATE_LIMITS.call.ticket,
  client_unauthorized: RATE_LIMITS.call.client,
};

/**
 * Runs `work`; if a ticket or secret turns out not to be ours, that is counted by network, and refused as too many
 * beyond the limit. Good ones are never refused because of others' guesses: many clients share one address, and nobody
 * guesses 256 bits. Throws what `work` throws, and AppError `too_many_tries`.
 */
export async function limitGuesses<T>(c: Context<AppEnv>, deps: CallerDeps, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const limit = error instanceof AppError ? GUESSES[error.code] : undefined;
    if (limit !== undefined) await rateLimit([[limit, networkOf(addressOf(c, deps))]], deps);
    throw error;
  }
}
