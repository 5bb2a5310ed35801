import { AppError, type ErrorCode } from '../errors.ts';
import { reportDeleted } from '../wire/message.ts';
import { byClient, call } from './call.ts';
import type { CardDeps } from './deps.ts';
import { eachOrigin } from './each-origin.ts';
import type { Tombstone } from './record.ts';

/** Answers after which the server will never have more to say about this card or its order. */
const NO_LONGER_ITS_BUSINESS: ReadonlySet<ErrorCode> = new Set([
  'client_unauthorized',
  'credential_unknown',
  'not_found',
  'message_cancelled',
  'message_expired',
  'message_failed',
] satisfies ErrorCode[]);

/** A server that was unreachable for so long is gone: it is not asked endlessly. */
const REPORTED_FOR = 30 * 24 * 60 * 60_000;

type Deps = Pick<CardDeps, 'store' | 'fetch' | 'now' | 'timeout'>;

/**
 * Tells each server, or only `origin`, of the cards deleted here, for 30 days: the last one first, because its person
 * may be waiting. Tries once; returns how many are still to be told.
 */
export async function tellServerOfDeleted(deps: Deps, origin: string | null = null): Promise<number> {
  const all = await deps.store.tombstones();
  const wanted = all.filter((tombstone) => origin === null || tombstone.origin === origin);
  const due: Tombstone[] = [];
  for (const tombstone of wanted.toSorted(freshestFirst)) {
    if (tombstone.buriedAt === null) {
      // Of an earlier version: its days are counted from now.
      await deps.store.noteTombstone({ ...tombstone, buriedAt: deps.now().toISOString() });
    }
    const over = tombstone.buriedAt !== null && deps.now().getTime() - Date.parse(tombstone.buriedAt) > REPORTED_FOR;
    if (over) await deps.store.removeTombstone(tombstone.id);
    else due.push(tombstone);
  }
  let untold = due.length;
  await eachOrigin(due, deps, async (tombstone, patience) => {
    const answered = await tell(tombstone, patience, deps);
    if (answered === 'told') {
      await deps.store.removeTombstone(tombstone.id);
      untold -= 1;
    }
    return answered !== 'away';
  });
  return untold;
}

function freshestFirst({ buriedAt: one }: Tombstone, { buriedAt: other }: Tombstone): number {
  return (other ?? '').localeCompare(one ?? '');
}

/** 'later' = it answered, but this is not done yet. */
async function tell(
  tombstone: Tombstone,
  patience: AbortSignal,
  deps: Pick<CardDeps, 'fetch'>,
): Promise<'told' | 'later' | 'away'> {
  try {
    await call(reportDeleted, { id: tombstone.messageId }, byClient(tombstone), deps, patience);
    return 'told';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'server_unreachable') return 'away';
    return NO_LONGER_ITS_BUSINESS.has(error.code) ? 'told' : 'later';
  }
}
