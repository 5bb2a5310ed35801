/** Milliseconds during which waiting entries are collected: the fewer runs, the lower the cost. */
const GATHERING = 200;

/** Has waiting entries processed, one run at a time, however many callers ask. */
export interface WaitingLine {
  /** Resolves when everything that waited at the time of the call is done. */
  settle(): Promise<void>;
  /** As `settle`, but a moment later, together with what arrives until then; `failed` receives the error. */
  soon(failed: (error: unknown) => void): void;
}

/** `take` processes a part of what waits, and returns whether more may wait. */
export function waitingLine(take: () => Promise<boolean>): WaitingLine {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function takeAll(): Promise<void> {
    while (await take());
  }

  function settle(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // The current run may have looked already: all callers until it ends share the one after it.
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = null;
        current = takeAll();
        return current;
      });
    return next;
  }

  return {
    settle,
    soon(failed) {
      timer ??= setTimeout(() => void settle().catch(failed), GATHERING);
    },
  };
}
