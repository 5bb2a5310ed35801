import type { Context } from 'hono';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { countTries, type Limit } from '../identity/count-try.ts';
import { networkOf } from '../identity/network-of.ts';
import type { AppEnv } from './app-env.ts';
import { addressOf, CALL_LIMITS, type CallerDeps } from './identify-caller.ts';

/** What a wrong ticket or secret is called. */
const GUESSES: Readonly<Partial<Record<ErrorCode, Limit>>> = {
  ticket_unknown: CALL_LIMITS.ticket,
  client_unauthorized: CALL_LIMITS.client,
};

/**
 * Does `work`; where it finds a ticket or secret that is none of ours, that is counted by network, and called too many when
 * it was. Good ones are never refused for what others make up beside them: many share one address, and nobody guesses
 * 256 bits. Throws what `work` throws, and AppError `too_many_tries`.
 */
export async function limitGuesses<T>(c: Context<AppEnv>, deps: CallerDeps, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const limit = error instanceof AppError ? GUESSES[error.code] : undefined;
    if (limit !== undefined) await countTries([[limit, networkOf(addressOf(c, deps))]], deps);
    throw error;
  }
}
