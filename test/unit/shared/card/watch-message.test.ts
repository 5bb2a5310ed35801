import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { eventData } from '../../../../shared/card/event-stream.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import type { OpenedOrder } from '../../../../shared/card/opened-order.ts';
import { watchMessage } from '../../../../shared/card/watch-message.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { SERVER, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const expiresAt = '2026-06-21T10:10:00.000Z';
const event = (state: string) => `event: message\ndata: ${JSON.stringify({ state, expiresAt, new: 'field' })}\n\n`;

let deps: CardDeps;
let opened: OpenedOrder;
beforeEach(async () => {
  deps = cardDeps((await startStandInServer()).fetch);
  opened = await openOrder({ ticket: TICKET, origin: SERVER, deviceName: 'Test' }, deps);
});

/** Answers the n-th connection with the n-th stream; the last one stays open. */
function streaming(...streams: ReadonlyArray<readonly string[]>): CardDeps & { asked: RequestInit[] } {
  const asked: RequestInit[] = [];
  const fetch: CardDeps['fetch'] = async (_, init = {}) => {
    asked.push(init);
    const chunks = streams[asked.length - 1];
    if (chunks === undefined) throw new TypeError('fetch failed');
    return new Response(bytes(chunks), { headers: { 'content-type': 'text/event-stream' } });
  };
  return { ...deps, fetch, asked };
}

function bytes(chunks: readonly string[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
}

async function watch(watching: CardDeps): Promise<string[]> {
  const heard: string[] = [];
  await watchMessage(opened, ({ state }) => heard.push(state), new AbortController().signal, watching);
  return heard;
}

describe('watchMessage', () => {
  it.each(['cancelled', 'expired', 'failed', 'confirmed'])('reports each state and ends with %s', async (last) => {
    const watching = streaming([event('opened'), ': still here\n\n', event('answered'), event(last), event('opened')]);
    expect(await watch(watching)).toEqual(['opened', 'answered', last]);
    const [init] = watching.asked;
    expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'error' });
    expect(new Headers(init?.headers).get('authorization')).toMatch(/^Client [\w-]{43}$/);
  });

  it('reconnects when the connection ends, and continues', async () => {
    expect(await watch(streaming([event('opened')], [], [event('cancelled')]))).toEqual(['opened', 'cancelled']);
  });

  it('passes over what is not in the form of the contract', async () => {
    const strange = 'data: {"state":"dancing"}\n\ndata: not json\n\n';
    expect(await watch(streaming([strange, event('cancelled')]))).toEqual(['cancelled']);
  });

  it('polls where a proxy buffers the stream, head or all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const answers = ['opened', 'cancelled'];
    const held: CardDeps = {
      ...deps,
      fetch: async (to) => {
        if (String(to).endsWith('/events')) return new Response(new ReadableStream());
        return Response.json({ state: answers.shift(), expiresAt });
      },
    };
    const heard = watch(held);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await heard).toEqual(['opened', 'cancelled']);
  });

  it('keeps nothing of each wait behind a proxy that buffers the stream', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const added = vi.spyOn(EventTarget.prototype, 'addEventListener');
    const removed = vi.spyOn(EventTarget.prototype, 'removeEventListener');
    onTestFinished(() => {
      vi.useRealTimers();
      vi.restoreAllMocks();
    });
    const held: CardDeps = {
      ...deps,
      fetch: async (to) => {
        if (String(to).endsWith('/events')) return new Response(new ReadableStream());
        return Response.json({ state: 'opened', expiresAt });
      },
    };
    const over = new AbortController();
    void watchMessage(opened, () => undefined, over.signal, held).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(300_000);
    const count = (calls: unknown[][]) => calls.filter(([type]) => type === 'abort').length;
    expect(count(added.mock.calls)).toBeGreaterThan(10);
    expect(count(added.mock.calls) - count(removed.mock.calls)).toBeLessThan(5);
    over.abort();
  });

  it('says when the server refuses', async () => {
    const refusing: CardDeps = {
      ...deps,
      fetch: async () => Response.json({ code: 'client_unauthorized' }, { status: 401 }),
    };
    await expect(watch(refusing)).rejects.toMatchObject({ code: 'client_unauthorized' });
  });

  it('stops when the window no longer listens', async () => {
    const stop = new AbortController();
    const endless: CardDeps = {
      ...deps,
      fetch: async (_, init) => {
        const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
          start(controller) {
            controller.enqueue(new TextEncoder().encode(event('opened')));
            init?.signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
          },
        });
        return new Response(stream);
      },
    };
    const heard: string[] = [];
    const hear = ({ state }: { state: string }) => {
      heard.push(state);
      setTimeout(() => stop.abort(), 0);
    };
    await watchMessage(opened, hear, stop.signal, endless);
    expect(heard).toEqual(['opened']);
  });
});

describe('eventData', () => {
  it.each([
    ['a line that does not end', `data: ${'a'.repeat(1000)}`],
    ['lines that are never sent off', 'data: a\n'.repeat(200)],
  ])('refuses %s', async (_, piece) => {
    const events = eventData(bytes(Array(64).fill(piece)));
    await expect(Array.fromAsync(events)).rejects.toMatchObject({ code: 'server_unexpected' });
  });

  it.each([
    ['in one piece', ['data: a\n\ndata: b\n\n']],
    ['byte by byte', [...'data: a\n\ndata: b\n\n']],
    ['with CRLF', ['data: a\r\n\r\ndata: b\r\n\r\n']],
    ['with CRLF cut in the middle', ['data: a\r', '\n\r', '\ndata: b\r\n\r', '\n']],
    ['with other fields and comments', ['id: 1\nevent: x\n: hello\ndata:a\n\n\n\nretry: 5\ndata: b\n\n']],
  ])('reads events %s', async (_, chunks) => {
    expect(await Array.fromAsync(eventData(bytes(chunks)))).toEqual(['a', 'b']);
  });

  it('joins the lines of one event and drops one that was cut off', async () => {
    expect(await Array.fromAsync(eventData(bytes(['data: a\ndata: ü\n\ndata: half'])))).toEqual(['a\nü']);
  });
});
