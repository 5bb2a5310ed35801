import { AppError, type ErrorCode } from '../errors.ts';
import { reportDeleted } from '../wire/message.ts';
import { byClient, call } from './call.ts';
import type { CardDeps } from './deps.ts';
import type { Tombstone } from './record.ts';

/** The server will never have more to say about this card than that. */
const NO_LONGER_ITS_BUSINESS: ReadonlySet<ErrorCode> = new Set([
  'client_unauthorized',
  'credential_unknown',
  'not_found',
] satisfies ErrorCode[]);

/** A server that was away for so long is gone: nobody is asked for ever. */
const REPORTED_FOR = 30 * 24 * 60 * 60_000;

/** Tells each server of the cards deleted here, for 30 days. Tries once; says how many are still to be told. */
export async function tellServerOfDeleted(deps: Pick<CardDeps, 'store' | 'fetch' | 'now'>): Promise<number> {
  let untold = 0;
  for (const tombstone of await deps.store.tombstones()) {
    if (tombstone.buriedAt === null) {
      // Of an earlier version: its days are counted from now.
      await deps.store.noteTombstone({ ...tombstone, buriedAt: deps.now().toISOString() });
    }
    const over = tombstone.buriedAt !== null && deps.now().getTime() - Date.parse(tombstone.buriedAt) > REPORTED_FOR;
    if (over || (await told(tombstone, deps))) await deps.store.removeTombstone(tombstone.id);
    else untold++;
  }
  return untold;
}

async function told(tombstone: Tombstone, deps: Pick<CardDeps, 'fetch'>): Promise<boolean> {
  try {
    await call(reportDeleted, { id: tombstone.messageId }, byClient(tombstone), deps);
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return NO_LONGER_ITS_BUSINESS.has(error.code);
  }
}
