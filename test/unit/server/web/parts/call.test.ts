import { afterEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../../../server/web/parts/call.ts';
import { newCode } from '../../../../../shared/wire/run.ts';

const ID = '0b8f4a4e-7d0a-4d49-8c5c-2f6c0f3b9a11';
afterEach(() => vi.unstubAllGlobals());

const broken = () =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.error(new TypeError('terminated')),
    }),
  );

describe('a call of a page', () => {
  it.each([
    ['a proxy that finds no server', () => new Response('<html>Bad gateway</html>', { status: 502 })],
    ['a proxy whose server is going down', () => new Response('', { status: 503 })],
    ['a proxy that waited too long', () => Response.json({ message: 'timeout' }, { status: 504 })],
    ['a large network in front', () => new Response('error code: 522', { status: 522 })],
    ['an answer that breaks off', broken],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['our own server without its database', () => Response.json({ code: 'server_unreachable' }, { status: 503 })],
  ])('takes %s for no connection', async (_, answer) => {
    vi.stubGlobal('fetch', async () => answer());
    await expect(call(newCode, { id: ID })).rejects.toMatchObject({ code: 'server_unreachable' });
  });

  it.each([
    ['a mistake of ours', Response.json({ code: 'internal', reference: '7F3K-22' }, { status: 500 }), 'internal'],
    ['a page of something else', new Response('<html>', { status: 200 }), 'server_unexpected'],
    ['a refusal in words of its own', Response.json({ code: 'too_many_tries' }, { status: 503 }), 'too_many_tries'],
  ])('does not take %s for it', async (_, answer, code) => {
    vi.stubGlobal('fetch', async () => answer);
    await expect(call(newCode, { id: ID })).rejects.toMatchObject({ code });
  });
});
