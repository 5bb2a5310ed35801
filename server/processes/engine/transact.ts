import { AppError } from '../../../shared/errors.ts';
import type { Deps } from './deps.ts';
import { errorOf, isRefusedButKept, type RefusedButKept } from './refused-but-kept.ts';
import type { StoredRun } from './run-store.ts';
import type { Isolation, Stores } from './store.ts';
import { WantsToWrite } from './wants-to-write.ts';

/** One step in the life of runs: everything in it happens at `now`, together or not at all. */
export interface Transaction {
  readonly stores: Stores;
  readonly now: Date;
  readonly notices: Notices;
  readonly ca: Deps['ca'];
  readonly random: Deps['random'];
  readonly secrets: Deps['secrets'];
}

/** What people and clients are notified of after the commit. */
export interface Notices {
  /** Its person, and the operator who started it for them. */
  run(run: Pick<StoredRun, 'id' | 'personId' | 'startedBy'>): void;
  credentials(personId: string): void;
  /** Sessions of the person have ended: their event streams look whether theirs has. */
  session(personId: string): void;
  client(messageId: string): void;
}

/** A concurrent transaction was first: what this one has read is out of date. It runs again from the start. */
export class ConflictError extends Error {
  override name = 'ConflictError';
}

export type TransactDeps = Pick<Deps, 'store' | 'live' | 'clock' | 'ca' | 'random' | 'secrets'>;

type Work<T> = (tx: Transaction) => Promise<T | RefusedButKept>;

/** Each loss means that another transaction won, so a handful of tries only fails when something is broken. */
const MOST_TRIES = 10;

/**
 * Runs `work` in one transaction of the store and publishes the changes after the commit. An AppError that it throws
 * rolls everything back; that of a `RefusedButKept` is thrown after the commit. `own rows` is enough if `work` decides
 * by one run, its message and its person: each change of a run is conditional, and whatever deactivates a person ends
 * their runs. `work` may run more than once, so it does nothing but call the stores.
 */
export async function transact<T>(
  deps: TransactDeps,
  work: Work<T>,
  isolation: Isolation = 'serializable',
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(deps, (inside) => deps.store.transaction(inside, isolation), work);
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === MOST_TRIES) throw error;
    }
  }
}

/**
 * As `transact`, for work that seldom writes: it runs where it only reads, which costs a fraction and blocks nobody. If
 * it needs to write after all (an order has just expired), it runs again in a transaction.
 */
export async function readFirst<T>(deps: TransactDeps, work: Work<T>): Promise<T> {
  try {
    return await attempt(deps, deps.store.read, work);
  } catch (error) {
    if (!(error instanceof WantsToWrite)) throw error;
    return transact(deps, work);
  }
}

async function attempt<T>(
  deps: TransactDeps,
  inStore: <R>(work: (stores: Stores) => Promise<R>) => Promise<R>,
  work: Work<T>,
): Promise<T> {
  const { ca, random, secrets } = deps;
  const { result, notices } = await inStore(async (stores) => {
    // New in each attempt: the second of two concurrent ones comes second in the log too.
    const now = deps.clock();
    const notices = collectNotices();
    return { result: await work({ stores, now, notices, ca, random, secrets }), notices };
  });
  notices.publish(deps);
  if (isRefusedButKept(result)) throw errorOf(result);
  if (result instanceof AppError) throw new TypeError('A transaction throws a refusal or gives refusedButKept back');
  return result;
}

function collectNotices(): Notices & { publish(deps: Pick<Deps, 'live'>): void } {
  const runs = new Map<string, ReadonlySet<string>>();
  const people = new Set<string>();
  const sessions = new Set<string>();
  const messages = new Set<string>();
  return {
    run: ({ id, personId, startedBy }) => void runs.set(id, new Set([personId, startedBy ?? personId])),
    credentials: (personId) => void people.add(personId),
    session: (personId) => void sessions.add(personId),
    client: (messageId) => void messages.add(messageId),
    publish({ live }) {
      for (const personId of sessions) live.tellPerson(personId, { what: 'session', runId: null });
      for (const [runId, told] of runs) for (const who of told) live.tellPerson(who, { what: 'run', runId });
      for (const personId of people) live.tellPerson(personId, { what: 'credentials', runId: null });
      for (const messageId of messages) live.tellClient(messageId);
    },
  };
}
