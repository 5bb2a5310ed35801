import { AppError } from '../errors.ts';
import type { CardDeps } from './deps.ts';

type Locks = Pick<CardDeps, 'locks'>;

/** Runs `work` while no other window changes this card. Never nested for one card; short: no network inside. */
export async function withCardLock<T>(id: string, deps: Locks, work: () => Promise<T>): Promise<T> {
  return deps.locks.request(`chipless-card:${id}`, work);
}

/** Runs `work` while no other window searches or creates the record of an order of this server. */
export async function withOriginLock<T>(origin: string, deps: Locks, work: () => Promise<T>): Promise<T> {
  return deps.locks.request(`chipless-origin:${origin}`, work);
}

/** The whole conversation about one order. AppError `enrolment_busy` when another window is in it. */
export async function withConversation<T>(id: string, deps: Locks, work: () => Promise<T>): Promise<T> {
  return deps.locks.request(`chipless-order:${id}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new AppError('enrolment_busy');
    return work();
  });
}
