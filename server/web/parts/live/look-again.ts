import { onChange, publish } from '../data/changes.ts';

/** The server says every 20 s that the stream flows; a tab that has just opened may have missed the last time. */
const SILENT_MS = 25_000;
const FIRST_MS = 10_000;
const LOOK_EVERY_MS = 10_000;
/** Coming back to a tab is heard twice, as focus and as visibility: that is one time. */
const ONCE_WITHIN_MS = 1_000;

/**
 * Has this tab read everything anew when somebody comes back to it, and every ten seconds while nothing is heard of the
 * stream: a relay may hold it back, and the tab that has it may be asleep. Gives the function that ends this.
 */
export function lookAgain(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const look = () => {
    const now = performance.now();
    if (now - lookedAt < ONCE_WITHIN_MS) return;
    lookedAt = now;
    publish({ what: 'everything', runId: null });
  };
  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      look();
      wait(LOOK_EVERY_MS);
    }, milliseconds);
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') look();
  };
  const stopListening = onChange(({ what }) => {
    if (what === 'alive') wait(SILENT_MS);
  });
  document.addEventListener('visibilitychange', onVisible);
  addEventListener('focus', look);
  wait(FIRST_MS);
  return () => {
    clearTimeout(timer);
    stopListening();
    document.removeEventListener('visibilitychange', onVisible);
    removeEventListener('focus', look);
  };
}
