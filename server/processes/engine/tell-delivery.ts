import type { Deps } from './deps.ts';
import { expireIfDue } from './load-run.ts';
import { moveRun } from './move-run.ts';
import { transact } from './transact.ts';

/**
 * The newest activation mail of a message was sent, is late or was refused permanently: pages that show the order are
 * told to read it again. Does nothing if the mail was of an older generation or the order has moved on or ended. A
 * refused mail does not end the order: its page says what happened, and the person may correct their address and send
 * again.
 */
export function tellDelivery(
  { messageId, generation }: { readonly messageId: string; readonly generation: number },
  deps: Pick<Deps, 'store' | 'live' | 'clock' | 'ca' | 'random' | 'secrets'>,
): Promise<void> {
  return transact(deps, async (tx) => {
    const found = await tx.stores.orders.ofMessage(messageId);
    if (found?.message.generation !== generation || found.message.state !== 'waiting') return;
    const loaded = await expireIfDue(found, tx);
    if (loaded.run.state === 'running') await moveRun(loaded, { type: 'progressed' }, tx);
  });
}
