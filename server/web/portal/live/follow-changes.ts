import { tell, tellAllTabs } from '../data/news.ts';
import { openStream } from './open-stream.ts';

const LOCK = 'chipless-live';

/**
 * Turns the server's events into news until the function it gives is called. One tab of this browser holds the stream
 * and tells the others (browsers allow six connections per host on HTTP/1.1); when it closes, another takes over.
 * Without Web Locks each tab has a stream of its own.
 */
export function followChanges(): () => void {
  const done = new AbortController();
  const hold = (say: typeof tell) =>
    new Promise<void>((resolve) => {
      let before = false;
      const close = openStream({
        changed: say,
        connected: () => {
          say({ what: 'online', runId: null });
          // What happened while nobody listened is not told again.
          if (before) say({ what: 'everything', runId: null });
          before = true;
        },
        lost: () => say({ what: 'offline', runId: null }),
        refused: () => say({ what: 'session', runId: null }),
      });
      done.signal.addEventListener('abort', () => {
        close();
        resolve();
      });
    });

  if (navigator.locks === undefined) void hold(tell);
  else
    navigator.locks
      .request(LOCK, { signal: done.signal }, () => {
        // A tab that takes over was without a stream for a moment.
        tellAllTabs({ what: 'everything', runId: null });
        return hold(tellAllTabs);
      })
      .catch(() => undefined); // given up before its turn came
  return () => done.abort();
}
