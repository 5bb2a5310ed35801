import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AppEnv } from '../../../../server/http/app-env.ts';
import { mountHealth } from '../../../../server/http/health.ts';
import { createLog } from '../../../../server/http/log.ts';
import { makeCa } from '../../../support/make-ca.ts';

const ca = await makeCa(new Date());

function healthOf(ping: () => Promise<void>) {
  const app = new Hono<AppEnv>();
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line), now: () => new Date() });
  mountHealth(app, { store: { ping }, ca, closing: new AbortController().signal, log });
  return { lines, ready: async () => (await app.request('/readyz')).status };
}

describe('/readyz', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says no while the database cannot be written, and yes as soon as it can', async () => {
    let full = true;
    const { ready, lines } = healthOf(async () => {
      if (full) throw new Error('database or disk is full');
    });
    expect(await ready()).toBe(503);
    expect(lines.join()).toContain('database or disk is full');
    full = false;
    expect(await ready()).toBe(200);
  });

  it('says no when the database hangs, asks it once however many want to know, and recovers with it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hanging = Promise.withResolvers<void>();
    const ping = vi.fn(() => hanging.promise);
    const { ready } = healthOf(ping);
    const answers = [ready(), ready(), ready()];
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await Promise.all(answers)).toEqual([503, 503, 503]);
    expect(ping).toHaveBeenCalledTimes(1);
    const last = ready();
    hanging.resolve();
    expect(await last).toBe(200);
  });
});
