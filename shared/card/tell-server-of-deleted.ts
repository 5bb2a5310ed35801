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

/** Tells each server of the cards deleted here. Tries once; says how many are still to be told. */
export async function tellServerOfDeleted(deps: Pick<CardDeps, 'store' | 'fetch'>): Promise<number> {
  let untold = 0;
  for (const tombstone of await deps.store.tombstones()) {
    if (await told(tombstone, deps)) await deps.store.removeTombstone(tombstone.id);
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
