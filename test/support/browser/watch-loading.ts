import { setTimeout as pause } from 'node:timers/promises';
import type { HTTPRequest, Page } from 'puppeteer';

const QUIET_MS = 100;
const PATIENCE_MS = 15_000;

/**
 * Follows from now on what `page` loads. The returned function waits until nothing has been loading for a moment; what
 * still does after 15 seconds is in the error. Unlike `waitForNetworkIdle` it forgets the requests of the document
 * before: the browser does not report the end of each that a navigation cut off.
 */
export function watchLoading(page: Page): () => Promise<void> {
  const open = new Set<HTTPRequest>();
  let changed = performance.now();
  const change = (work: () => void) => {
    work();
    changed = performance.now();
  };
  page.on('request', (request) =>
    change(() => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) open.clear();
      open.add(request);
    }),
  );
  for (const end of ['requestfinished', 'requestfailed'] as const) {
    page.on(end, (request) => change(() => open.delete(request)));
  }
  page.on('response', (response) => {
    // It stays open as long as the page.
    if (response.headers()['content-type'] === 'text/event-stream') change(() => open.delete(response.request()));
  });
  return async () => {
    const until = performance.now() + PATIENCE_MS;
    while (open.size > 0 || performance.now() - changed < QUIET_MS) {
      if (performance.now() > until)
        throw new Error(`still loading: ${Array.from(open, (one) => one.url()).join(', ')}`);
      await pause(QUIET_MS / 4);
    }
  };
}
