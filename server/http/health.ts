import type { Hono } from 'hono';
import type { Ca } from '../ca/ca.ts';
import type { AppEnv } from './app-env.ts';
import type { Log } from './log.ts';

/**
 * For operations. /healthz: the process runs. /readyz: it can serve; 503 when the database does not answer or it goes
 * down. `details` say what it serves without.
 */
export function mountHealth(
  app: Hono<AppEnv>,
  deps: {
    readonly store: { ping(): Promise<void> };
    readonly ca: Pick<Ca, 'root'>;
    readonly closing: AbortSignal;
    readonly log: Log;
  },
): void {
  const details = { rootKey: deps.ca.root.privateKey === null ? 'offline' : 'here' };
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (c) => {
    const reason = deps.closing.aborted ? 'closing' : await tryPing();
    if (reason === null) return c.json({ status: 'ok', details }, 200, { 'cache-control': 'no-store' });
    return c.json({ status: 'unavailable', reason }, 503, { 'cache-control': 'no-store' });
  });

  async function tryPing(): Promise<string | null> {
    try {
      await deps.store.ping();
      return null;
    } catch (error) {
      deps.log.error('the database does not answer', { error });
      return 'database';
    }
  }
}
