/** Lets one in at a time, in the order of asking. */
export interface Turns {
  /** Resolves with the function that ends the turn. */
  take(): Promise<() => void>;
  /** How many wait. */
  waiting(): number;
}

export function turns(): Turns {
  const queue: (() => void)[] = [];
  let taken = false;

  function end(): void {
    const next = queue.shift();
    if (next) next();
    else taken = false;
  }

  return {
    async take() {
      if (taken) await new Promise<void>((resolve) => queue.push(resolve));
      taken = true;
      return end;
    },
    waiting: () => queue.length,
  };
}
