import { onNotice, publish } from './notices.ts';

/** The server says every 20 s that the stream flows; a tab that has just opened may have missed the last time. */
const SILENT_MS = 25_000;
const FIRST_MS = 10_000;
const LOOK_EVERY_MS = 10_000;
/** Returning to a tab causes two events, focus and visibility: they count once. */
const ONCE_WITHIN_MS = 1_000;

/**
 * Has this tab read everything again when the person returns to it, and every ten seconds while the stream is silent: a
 * proxy may buffer it, and the tab that has it may be asleep. Returns the function that ends this.
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
  const stopListening = onNotice(({ what }) => {
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
