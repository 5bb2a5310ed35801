import type { CardDeps } from './deps.ts';
import { settleOrders } from './settle-orders.ts';
import { tellServerOfDeleted } from './tell-server-of-deleted.ts';

/**
 * Finishes what was left open when windows were closed or servers could not be reached: orders are settled, servers are
 * told of deleted cards. Never rejects: what fails now is tried again at the next start.
 */
export async function catchUp(deps: CardDeps): Promise<void> {
  await Promise.allSettled([settleOrders(deps), tellServerOfDeleted(deps)]);
}
