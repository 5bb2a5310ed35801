import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppEnv } from '../../../../server/http/app-env.ts';
import { mountHealth } from '../../../../server/http/health.ts';
import { createLog } from '../../../../server/log.ts';
import { makeCa } from '../../../support/ca/make-ca.ts';

const ca = await makeCa(new Date());

function healthOf(ping: () => Promise<void>) {
  const app = new Hono<AppEnv>();
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line), now: () => new Date() });
  mountHealth(app, { store: { ping }, ca, closing: new AbortController().signal, log });
  const status = (path: string) => async () => (await app.request(path)).status;
  return { lines, ready: status('/readyz'), healthy: status('/healthz') };
}

describe('/healthz', () => {
  it('asks the database nothing', async () => {
    const ping = vi.fn(() => Promise.reject(new Error('away')));
    expect(await healthOf(ping).healthy()).toBe(200);
    expect(ping).not.toHaveBeenCalled();
  });
});

describe('/readyz', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes once per second, however often it is asked', async () => {
    let full = false;
    const ping = vi.fn(async () => {
      if (full) throw new Error('database or disk is full');
    });
    const { ready } = healthOf(ping);
    for (let asked = 0; asked < 100; asked += 1) expect(await ready()).toBe(200);
    expect(ping).toHaveBeenCalledTimes(1);
    full = true;
    await vi.advanceTimersByTimeAsync(1_000);
    for (let asked = 0; asked < 100; asked += 1) expect(await ready()).toBe(503);
    expect(ping).toHaveBeenCalledTimes(2);
  });

  it('says no while the database cannot be written, and yes within a second once it can', async () => {
    let full = true;
    const { ready, lines } = healthOf(async () => {
      if (full) throw new Error('database or disk is full');
    });
    expect(await ready()).toBe(503);
    expect(lines.join()).toContain('database or disk is full');
    full = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await ready()).toBe(200);
  });

  it('says no when the database hangs, asks it once however many want to know, and recovers with it', async () => {
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
