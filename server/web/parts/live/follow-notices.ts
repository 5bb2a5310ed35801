import { lookAgain } from './look-again.ts';
import { publish, publishToAllTabs } from './notices.ts';
import { openStream } from './open-stream.ts';

const LOCK = 'chipless-live';

/**
 * Turns the server's events into notices until the returned function is called. One tab of this browser has the stream
 * and forwards events to the others (browsers allow six connections per host on HTTP/1.1); when it closes, another
 * takes over. Without Web Locks each tab has a stream of its own. If the stream is buffered by a proxy, each tab polls.
 */
export function followNotices(): () => void {
  const done = new AbortController();
  const hold = (say: typeof publish) =>
    new Promise<void>((resolve) => {
      const close = openStream({
        noticed: say,
        connected: () => {
          say({ what: 'online', runId: null });
          // Events missed before the stream opened are not repeated, not even the first time.
          say({ what: 'everything', runId: null });
        },
        alive: () => say({ what: 'alive', runId: null }),
        lost: () => say({ what: 'offline', runId: null }),
        refused: () => say({ what: 'session', runId: null }),
      });
      done.signal.addEventListener('abort', () => {
        close();
        resolve();
      });
    });

  if (navigator.locks === undefined) void hold(publish);
  else navigator.locks.request(LOCK, { signal: done.signal }, () => hold(publishToAllTabs)).catch(() => undefined); // given up before its turn came
  done.signal.addEventListener('abort', lookAgain());
  return () => done.abort();
}
