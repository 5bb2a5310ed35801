import { describe, expect, it } from 'vitest';
import { byClient, call } from '../../../../shared/card/call.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { keepTrying } from '../../../../shared/card/keep-trying.ts';
import { AppError } from '../../../../shared/errors.ts';
import { confirmMessage, readMessage } from '../../../../shared/wire/message.ts';
import { NOW } from '../../../support/client/card-deps.ts';

const id = '6f0f3c1a-6f0e-4d1b-9a55-0a4d8a4c7a10';
const status = { state: 'opened', expiresAt: '2026-06-21T10:10:00.000Z', approved: true } as const;
const caller = byClient({ origin: 'https://id.example.com', clientSecret: new Uint8Array(32).fill(255) });

describe('call', () => {
  it('asks with the secret and nothing else that could identify the client', async () => {
    const asked: Array<[string, RequestInit]> = [];
    const fetch: CardDeps['fetch'] = async (url, init = {}) => {
      asked.push([String(url), init]);
      return Response.json({ credentialId: id, credentialState: 'active' });
    };
    await call(confirmMessage, { id, purpose: 'signature', signature: 'AAAA' }, caller, { fetch });
    const [url, init] = asked[0] ?? [];
    expect(url).toBe(`https://id.example.com/api/messages/${id}/confirm`);
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      body: JSON.stringify({ purpose: 'signature', signature: 'AAAA' }),
      headers: { authorization: `Client ${'_'.repeat(42)}8`, 'content-type': 'application/json' },
    });
  });

  it('calls fetch without a `this`, as browsers want', async () => {
    const fetch = async function (this: unknown) {
      expect(this).toBeUndefined();
      return Response.json(status);
    };
    expect(await call(readMessage, { id }, caller, { fetch })).toEqual(status);
  });

  it.each<[string, () => Promise<Response>, string]>([
    ['no connection', () => Promise.reject(new TypeError('fetch failed')), 'server_unreachable'],
    ['a time-out', () => Promise.reject(new DOMException('', 'TimeoutError')), 'server_unreachable'],
    ['a gateway that finds no server', async () => new Response('<html>', { status: 502 }), 'server_unreachable'],
    ['a server that is going down', async () => new Response('', { status: 503 }), 'server_unreachable'],
    ['a page instead of an answer', async () => new Response('<html>'), 'server_unexpected'],
    ['another form', async () => Response.json({ state: 'dancing' }), 'server_unexpected'],
    ['a problem', async () => Response.json({ code: 'message_expired' }, { status: 410 }), 'message_expired'],
    ['an unknown problem', async () => Response.json({ code: 'tired' }, { status: 400 }), 'server_unexpected'],
  ])('says what %s is', async (_, fetch, code) => {
    await expect(call(readMessage, { id }, caller, { fetch })).rejects.toMatchObject({ code });
  });

  it('reads 128 KB of an answer and no more, and drops the connection', async () => {
    let given = 0;
    let released = false;
    const endless = new ReadableStream({
      pull: (controller) => {
        given += 1024;
        controller.enqueue(new Uint8Array(1024).fill(0x20));
      },
      cancel: () => {
        released = true;
      },
    });
    const fetch = async () => new Response(endless);
    const attempt = call(readMessage, { id }, caller, { fetch });
    await expect(attempt).rejects.toMatchObject({ code: 'server_unexpected' });
    expect(given).toBeLessThan(140 * 1024);
    expect(released).toBe(true);
  });

  it('takes an answer of just that size', async () => {
    const body = JSON.stringify(status).padEnd(128 * 1024, ' ');
    const fetch = async () => new Response(body);
    expect(await call(readMessage, { id }, caller, { fetch })).toEqual(status);
    const larger = async () => new Response(`${body} `);
    const attempt = call(readMessage, { id }, caller, { fetch: larger });
    await expect(attempt).rejects.toMatchObject({ code: 'server_unexpected' });
  });

  it('passes on what only a bug can throw', async () => {
    const fetch = () => Promise.reject(new RangeError('bug'));
    await expect(call(readMessage, { id }, caller, { fetch })).rejects.toBeInstanceOf(RangeError);
  });
});

describe('keepTrying', () => {
  function patient() {
    const heard: Array<number | string> = [];
    let now = NOW.getTime();
    const deps = {
      now: () => new Date(now),
      connection: {
        onOffline: (wait: number) => heard.push(wait),
        onAskedToWait: (wait: number) => heard.push(`asked to wait ${wait}`),
        onOnline: () => heard.push('online'),
        pause: async (wait: number) => {
          now += wait;
        },
      },
    };
    return { heard, deps };
  }
  const failing = (times: number, error: Error) => async () => {
    if (times-- > 0) throw error;
    return 'answer';
  };
  const inTenMinutes = new Date(NOW.getTime() + 600_000);

  it('waits longer and longer, and says when the server is back', async () => {
    const { heard, deps } = patient();
    const answer = await keepTrying(failing(8, new AppError('server_unreachable')), inTenMinutes, deps);
    expect(answer).toBe('answer');
    expect(heard.pop()).toBe('online');
    const least = [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000];
    expect(heard).toHaveLength(least.length);
    for (const [at, wait] of least.entries()) {
      expect(heard[at]).toBeGreaterThanOrEqual(wait);
      expect(heard[at]).toBeLessThanOrEqual(wait * 1.25);
    }
  });

  it.each(['too_many_tries', 'server_busy'] as const)('waits as long as a server asks: %s', async (code) => {
    const { heard, deps } = patient();
    await keepTrying(failing(1, new AppError(code, null, { retryAfter: 30 })), inTenMinutes, deps);
    expect(heard).toEqual(['asked to wait 30000', 'online']);
  });

  it.each([
    ['never', -1, 500],
    ['at once', 0, 500],
    ['longer than timers can', 1e9, 3_600_000],
  ])('waits some time when a server asks for %s', async (_, retryAfter, wait) => {
    const { heard, deps } = patient();
    const whenever = new Date('9999-01-01');
    await keepTrying(failing(1, new AppError('too_many_tries', null, { retryAfter })), whenever, deps);
    expect(heard).toEqual([`asked to wait ${wait}`, 'online']);
  });

  it('gives up at the end of the order', async () => {
    const { heard, deps } = patient();
    const never = keepTrying(failing(1000, new AppError('server_unreachable')), inTenMinutes, deps);
    await expect(never).rejects.toMatchObject({ code: 'server_unreachable' });
    expect(heard.length).toBeLessThan(50);
    expect(deps.now() <= inTenMinutes).toBe(true);
  });

  it('does not repeat what was answered', async () => {
    const { heard, deps } = patient();
    const refused = keepTrying(failing(1, new AppError('message_taken')), inTenMinutes, deps);
    await expect(refused).rejects.toMatchObject({ code: 'message_taken' });
    expect(heard).toEqual([]);
  });
});
