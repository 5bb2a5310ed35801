/** Admits one caller at a time, in the order of asking. */
export interface Mutex {
  /** Resolves with the function that releases it. */
  acquire(): Promise<() => void>;
  /** How many are waiting. */
  waiting(): number;
}

export function mutex(): Mutex {
  const queue: (() => void)[] = [];
  let taken = false;

  function end(): void {
    const next = queue.shift();
    if (next) next();
    else taken = false;
  }

  return {
    async acquire() {
      if (taken) await new Promise<void>((resolve) => queue.push(resolve));
      taken = true;
      return end;
    },
    waiting: () => queue.length,
  };
}
