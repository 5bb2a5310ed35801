import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askStatus, enrol } from '../../../../../server/web/portal/card-app.ts';

const ORIGIN = 'https://id.example.com';
const TICKET = 'A'.repeat(43);
const STATUS = {
  action: 'chipless:status-success',
  version: '0.1.0',
  formats: [1],
  allowed: true,
  incognito: false,
};

/** A window as far as postMessage goes; `says` is what a content script in it answers, each with its delay. */
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
  it('gives what the card app says', async () => {
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
  ])('tells that %s', async (_, says, outcome) =>
    expect(await settle(enrol(TICKET, windowWith(says).deps))).toBe(outcome),
  );

  it('posts the ticket and nothing else, to its own origin', async () => {
    const { deps, posted } = windowWith([]);
    await settle(enrol(TICKET, deps));
    expect(posted).toEqual([{ data: { action: 'chipless:enrol', ticket: TICKET }, to: ORIGIN }]);
  });
});
