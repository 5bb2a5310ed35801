import type { Hono } from 'hono';
import type { Ca } from '../ca/ca.ts';
import type { Log } from '../log.ts';
import type { AppEnv } from './app-env.ts';

/** Milliseconds. Monitoring that asks every few seconds wants an answer before it asks again. */
const LONGEST_PING = 3_000;
/** Milliseconds for which the database's answer is reused: it writes, and anybody may ask as often as they like. */
const HOLDS_FOR = 1_000;

/**
 * For operations. /healthz: the process runs. /readyz: it can serve; 503 when the database does not answer, cannot be
 * written or takes too long, as of at most a second ago, and when the server shuts down. `details` lists what it has to
 * do without.
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

  // A database that hangs keeps one connection busy with this, not one for each caller.
  let pinging: Promise<string | null> | null = null;
  let last: { readonly reason: string | null; readonly at: number } | null = null;

  async function tryPing(): Promise<string | null> {
    if (last !== null && performance.now() - last.at < HOLDS_FOR) return last.reason;
    pinging ??= ping().then((reason) => {
      pinging = null;
      last = { reason, at: performance.now() };
      return reason;
    });
    const late = Promise.withResolvers<string>();
    const timer = setTimeout(() => {
      deps.log.error('the database hangs');
      late.resolve('database');
    }, LONGEST_PING);
    try {
      return await Promise.race([pinging, late.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  async function ping(): Promise<string | null> {
    try {
      await deps.store.ping();
      return null;
    } catch (error) {
      deps.log.error('the database does not answer or cannot be written', { error });
      return 'database';
    }
  }
}
