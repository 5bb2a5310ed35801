import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { lookAgain } from '../../../../../../server/web/parts/live/look-again.ts';
import { onNotice, publish } from '../../../../../../server/web/parts/live/notices.ts';

class Page extends EventTarget {
  visibilityState = 'visible';
}
let page: Page;
let looks: number;

beforeEach(() => {
  page = new Page();
  looks = 0;
  vi.stubGlobal('document', page);
  const window = new EventTarget();
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
  vi.stubGlobal('dispatchEvent', window.dispatchEvent.bind(window));
  vi.useFakeTimers();
  onTestFinished(
    onNotice(({ what }) => {
      if (what === 'everything') looks += 1;
    }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('looks every ten seconds while nothing comes through', () => {
  const end = lookAgain();
  vi.advanceTimersByTime(30_000);
  expect(looks).toBe(3);
  end();
});

it('leaves it to the stream while that is alive, and begins again when it falls silent', () => {
  const end = lookAgain();
  for (let beat = 0; beat < 10; beat += 1) {
    publish({ what: 'alive', runId: null });
    vi.advanceTimersByTime(20_000);
  }
  expect(looks).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(looks).toBe(1);
  end();
});

it('looks once when the person returns, and no more when it is ended', () => {
  const end = lookAgain();
  dispatchEvent(new Event('focus'));
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(looks).toBe(1);
  vi.advanceTimersByTime(1_000);
  page.dispatchEvent(new Event('visibilitychange'));
  dispatchEvent(new Event('focus'));
  expect(looks).toBe(2);
  end();
  vi.advanceTimersByTime(60_000);
  dispatchEvent(new Event('focus'));
  expect(looks).toBe(2);
});
