import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { onNotice } from '../../../../../../server/web/parts/live/notices.ts';
import { onceReachable } from '../../../../../../server/web/parts/live/once-reachable.ts';

const fetching = vi.fn<() => Promise<Response>>();
const away = async () => new Response('<html>', { status: 502 });
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetching);
  fetching.mockReset().mockImplementation(away);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks once for all until there is an answer, then has everything read again', async () => {
  const told: string[] = [];
  onTestFinished(onNotice(({ what }) => void told.push(what)));
  onceReachable(() => told.push('one'));
  onceReachable(() => told.push('two'));
  await vi.advanceTimersByTimeAsync(9_000);
  expect([fetching.mock.calls.length, told]).toEqual([3, []]);
  // Nobody is logged in: that is an answer too.
  fetching.mockImplementation(async () => Response.json({ code: 'session_missing' }, { status: 401 }));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(told).toEqual(['one', 'two', 'everything']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetching).toHaveBeenCalledTimes(4);
});

it('asks no more once nothing waits', async () => {
  const back = vi.fn();
  onceReachable(back)();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([fetching.mock.calls.length, back.mock.calls.length]).toEqual([0, 0]);
});
