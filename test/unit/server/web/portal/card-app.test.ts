import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { relayPage } from '../../../../../extension/relay/relay-page.ts';
import { askStatus, enrol } from '../../../../../server/web/portal/card-app.ts';
import { whichRepair } from '../../../../../server/web/portal/repair/which-repair.ts';

const ORIGIN = 'https://id.example.com';
const TICKET = 'A'.repeat(43);
const STATUS = {
  action: 'chipless:status-success',
  version: '0.1.0',
  formats: [1],
  allowed: true,
  incognito: false,
};

/** A fake window with postMessage; `says` is what a content script in it answers, each with its delay. */
function windowWith(says: readonly (readonly [afterMs: number, data: unknown, from?: object])[]) {
  const events = new EventTarget();
  const posted: { data: unknown; to: unknown }[] = [];
  const page = {
    location: { origin: ORIGIN },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    postMessage(data: unknown, to: unknown) {
      posted.push({ data, to });
      for (const [afterMs, answer, from = {}] of says) {
        const event = Object.assign(new Event('message'), { data: answer, source: page, origin: ORIGIN, ...from });
        setTimeout(() => events.dispatchEvent(event), afterMs);
      }
    },
  };
  // The parts of a window that the functions name are all here; their overloads are not spelled out again.
  return { deps: { page } as unknown as Parameters<typeof askStatus>[0], posted };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function settle<T>(promise: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(10_000);
  return promise;
}

describe('askStatus', () => {
  it('returns what the card app says', async () => {
    const { deps, posted } = windowWith([
      [1, { action: 'chipless:status-ack' }],
      [20, STATUS],
    ]);
    expect(await settle(askStatus(deps))).toEqual(STATUS);
    expect(posted).toEqual([{ data: { action: 'chipless:status' }, to: ORIGIN }]);
  });

  it.each<[string, Parameters<typeof windowWith>[0]]>([
    ['nothing answers', []],
    ['the answer comes after a second', [[1_100, STATUS]]],
    ['the answer comes from another window', [[1, STATUS, { source: {} }]]],
    ['the answer comes from another origin', [[1, STATUS, { origin: 'https://evil.example' }]]],
    ['the answer is not of the contract', [[1, { ...STATUS, formats: 'all' }]]],
    ['the answer is to another question', [[1, { action: 'chipless:enrol-success' }]]],
    ['it only acknowledges', [[1, { action: 'chipless:status-ack' }]]],
  ])('hears nothing when %s', async (_, says) => expect(await settle(askStatus(windowWith(says).deps))).toBeNull());
});

describe('enrol', () => {
  const ack = [1, { action: 'chipless:enrol-ack' }] as const;
  const failure = (code: string) => ({ action: 'chipless:enrol-failure', error: { code, message: 'no' } });
  it.each<[string, Parameters<typeof windowWith>[0], string]>([
    ['the window opened', [ack, [2_000, { action: 'chipless:enrol-success' }]], 'opened'],
    ['the window did not come in three seconds', [ack, [3_100, { action: 'chipless:enrol-success' }]], 'no window'],
    ['nothing answers', [], 'silent'],
    ['another order is open', [ack, [5, failure('enrolment_busy')]], 'enrolment_busy'],
    ['it fails with a code that nobody knows', [ack, [5, failure('made_up')]], 'no window'],
  ])('reports that %s', async (_, says, outcome) =>
    expect(await settle(enrol(TICKET, windowWith(says).deps))).toEqual({ outcome, retryAfter: null }),
  );

  it.each([
    [300, 'too_many_tries', 300],
    [undefined, 'too_many_tries', null],
    [0, 'no window', null],
    [1.5, 'no window', null],
    ['soon', 'no window', null],
  ])('hands over after how many seconds it may be tried again: %s', async (retryAfter, outcome, handed) => {
    const error = { code: 'too_many_tries', message: 'no', retryAfter };
    const says = [ack, [5, { action: 'chipless:enrol-failure', error }]] as const;
    expect(await settle(enrol(TICKET, windowWith(says).deps))).toEqual({ outcome, retryAfter: handed });
  });

  it('gives the page to the script of a newer card app where there is one beside the old', async () => {
    const { deps } = windowWith([ack, [2, failure('card_app_reloaded')], [300, { action: 'chipless:enrol-success' }]]);
    expect(await settle(enrol(TICKET, deps))).toMatchObject({ outcome: 'opened' });
  });

  it('posts the ticket and nothing else, to its own origin', async () => {
    const { deps, posted } = windowWith([]);
    await settle(enrol(TICKET, deps));
    expect(posted).toEqual([{ data: { action: 'chipless:enrol', ticket: TICKET }, to: ORIGIN }]);
  });
});

describe('an open page whose card app is updated', () => {
  /** A real relay in a window, whose worker is there until `update`. */
  function pageWithRelay() {
    const events = new EventTarget();
    let isThere = true;
    let click = () => {};
    const page = {
      location: { origin: ORIGIN },
      navigator: { userActivation: { isActive: true } },
      addEventListener(type: string, listener: (event: Event) => void) {
        // No script can make an event that is trusted.
        if (type === 'click') click = () => listener({ isTrusted: true, detail: 1 } as Event & { detail: number });
        else events.addEventListener(type, listener);
      },
      removeEventListener: events.removeEventListener.bind(events),
      postMessage(data: unknown) {
        const event = Object.assign(new Event('message'), { data, source: page, origin: ORIGIN });
        setTimeout(() => events.dispatchEvent(event));
      },
    };
    relayPage({
      page: page as unknown as Window, // the script uses these members alone
      askWorker: async ({ action }) => {
        if (!isThere) throw new Error('Extension context invalidated.');
        return action === 'chipless:status' ? STATUS : undefined;
      },
    });
    const deps = { page } as unknown as Parameters<typeof askStatus>[0];
    const repair = async () => {
      const answer = await settle(askStatus(deps));
      const found = {
        answeredBefore: true,
        installedSince: false,
        windowMissing: false,
        browser: 'extensions',
      } as const;
      return whichRepair({ ...found, answer });
    };
    const update = () => {
      isThere = false;
    };
    return { deps, repair, update, click: () => click() };
  }

  it('is asked to be reloaded, however often the card app is asked, and whatever it was asked first', async () => {
    const { deps, repair, update } = pageWithRelay();
    expect(await repair()).toBeNull();
    update();
    for (const _ of ['the Dashboard', 'an order', 'another order']) expect(await repair()).toBe('updated');
    expect(await settle(enrol(TICKET, deps))).toMatchObject({ outcome: 'card_app_reloaded' });
  });

  it('is asked so after the order was handed over in vain', async () => {
    const { deps, repair, update, click } = pageWithRelay();
    update();
    click();
    expect(await settle(enrol(TICKET, deps))).toMatchObject({ outcome: 'card_app_reloaded' });
    expect(await repair()).toBe('updated');
  });
});
