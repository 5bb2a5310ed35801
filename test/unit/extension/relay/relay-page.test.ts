import { describe, expect, it } from 'vitest';
import { relayPage } from '../../../../extension/relay/relay-page.ts';
import type { PageRequest } from '../../../../shared/wire/page.ts';

const ORIGIN = 'https://id.example.com';
const ENROL = { action: 'chipless:enrol', ticket: 'A'.repeat(43) };
const STATUS = { action: 'chipless:status' };

interface Event {
  data: unknown;
  source?: unknown;
  origin?: string;
}

/** A fake page with only what the script touches. */
function play(worker: (request: PageRequest) => unknown, isActive = true) {
  const posted: unknown[] = [];
  const asked: PageRequest[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const hear = (type: string, event: unknown) => listeners.get(type)?.(event);
  const click = () => hear('click', { isTrusted: true, detail: 1 });
  const page = {
    location: { origin: ORIGIN },
    navigator: { userActivation: { isActive } },
    addEventListener: (type: string, added: (event: unknown) => void) => listeners.set(type, added),
    removeEventListener: (type: string) => listeners.delete(type),
    postMessage: (answer: unknown, target: string) => posted.push([target, answer]),
  };
  relayPage({
    page: page as unknown as Window, // the script uses these members alone
    askWorker: async (request) => {
      asked.push(request);
      return worker(request);
    },
  });
  const send = async (event: Event) => {
    hear('message', { source: page, origin: ORIGIN, ...event });
    await new Promise((done) => setTimeout(done));
  };
  if (isActive) click();
  return { send, posted, asked, click };
}

describe('relayPage', () => {
  it('acks at once, asks the worker and hands its answer back to the same origin', async () => {
    const answer = { action: 'chipless:enrol-success' };
    const { send, posted, asked } = play(() => answer);
    await send({ data: ENROL });
    expect(asked).toEqual([ENROL]);
    expect(posted).toEqual([
      [ORIGIN, { action: 'chipless:enrol-ack' }],
      [ORIGIN, answer],
    ]);
  });

  it('does not hear a page that floods, until the worker has answered', async () => {
    const answers: Array<(answer: unknown) => void> = [];
    const { send, posted, asked } = play(() => new Promise((answer) => answers.push(answer)));
    for (let times = 0; times < 50; times += 1) await send({ data: STATUS });
    expect(asked).toHaveLength(8);
    expect(posted).toHaveLength(8);
    answers[0]?.({});
    await send({ data: { type: 'another program' } });
    await send({ data: STATUS });
    await send({ data: STATUS });
    expect(asked).toHaveLength(9);
  });

  it('hands on nothing but the fields of the request', async () => {
    const { send, asked } = play(() => ({}));
    await send({ data: { ...ENROL, origin: 'https://evil.example' } });
    expect(asked).toEqual([ENROL]);
  });

  it.each([
    ['another window', { data: STATUS, source: {} }],
    ['another origin', { data: STATUS, origin: 'https://evil.example' }],
    ['an opaque origin', { data: STATUS, origin: 'null' }],
    ['another program', { data: { type: 'webpackOk' } }],
    ['a text', { data: 'chipless:status' }],
    ['its own answers', { data: { action: 'chipless:status-ack' } }],
    ['an unknown verb', { data: { action: 'chipless:sign' } }],
    ['a ticket of another form', { data: { ...ENROL, ticket: 'short' } }],
  ])('says nothing to %s', async (_, event) => {
    const { send, posted, asked } = play(() => ({}));
    await send(event);
    expect(posted).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('refuses an order without a gesture of the user', async () => {
    const { send, posted, asked } = play(() => ({}), false);
    await send({ data: ENROL });
    expect(asked).toEqual([]);
    expect(posted.at(-1)).toMatchObject([ORIGIN, { action: 'chipless:enrol-failure', error: { code: 'not_allowed' } }]);
  });

  it('opens one window for one gesture, however often the page asks while it is fresh', async () => {
    const { send, asked, posted, click } = play(() => ({ action: 'chipless:enrol-success' }));
    for (let times = 0; times < 5; times += 1) await send({ data: ENROL });
    expect(asked).toEqual([ENROL]);
    expect(posted.at(-1)).toMatchObject([ORIGIN, { error: { code: 'not_allowed' } }]);
    click();
    await send({ data: ENROL });
    expect(asked).toHaveLength(2);
  });

  it('leaves a page to the script of the next version once its own is gone', async () => {
    const { send, posted } = play(() => {
      throw new Error('Extension context invalidated.');
    });
    await send({ data: STATUS });
    const said = posted.length;
    await send({ data: STATUS });
    expect(posted).toHaveLength(said);
  });

  it('answers the status without a gesture', async () => {
    const { send, asked } = play(() => ({}), false);
    await send({ data: STATUS });
    expect(asked).toEqual([STATUS]);
  });

  it('fails when the extension was reloaded under the page', async () => {
    const { send, posted } = play(() => {
      throw new Error('Extension context invalidated.');
    });
    await send({ data: STATUS });
    expect(posted.at(-1)).toMatchObject([
      ORIGIN,
      {
        action: 'chipless:status-failure',
        error: { code: 'card_app_reloaded', message: expect.stringContaining('Reload') },
      },
    ]);
  });

  it('fails when the worker ignores the page', async () => {
    const { send, posted } = play(() => undefined);
    await send({ data: STATUS });
    expect(posted.at(-1)).toMatchObject([ORIGIN, { error: { code: 'server_not_allowed' } }]);
  });
});
