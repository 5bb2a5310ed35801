/** Milliseconds in which what comes to wait is gathered: the fewer runs, the less they cost. */
const GATHERING = 200;

/** Lets what waits be done, one run at a time, however many ask. */
export interface WaitingLine {
  /** Done when everything that waited when it was asked for is done. */
  settle(): Promise<void>;
  /** As `settle`, in a moment, together with what comes until then; `failed` hears why it was not done. */
  soon(failed: (error: unknown) => void): void;
}

/** `take` does a part of what waits, and says whether more may wait. */
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
    // A run that goes on may have looked already: everybody who asks meanwhile shares the one after it.
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
