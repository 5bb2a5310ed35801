/** Pauses that `wake` ends early and `signal` aborts: then `pause` rejects with the reason of the signal. */
export interface Pauses {
  pause(milliseconds: number): Promise<void>;
  /** Ends the current pause; without one it does nothing. */
  wake(): void;
}

export function pauses(signal: AbortSignal): Pauses {
  let wake = () => {};
  return {
    pause: (milliseconds) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const leave = () => {
          clearTimeout(timer);
          reject(signal.reason);
        };
        const end = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        signal.addEventListener('abort', leave, { once: true });
        wake = end;
      }),
    wake: () => wake(),
  };
}
