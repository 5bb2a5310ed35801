const turns = new Map<string, Promise<unknown>>();

/** Runs `work` after all earlier calls with the same key, on this server. */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(key) ?? Promise.resolve();
  const done = before.then(work);
  const ended = done
    .catch(() => undefined)
    .finally(() => {
      if (turns.get(key) === ended) turns.delete(key);
    });
  turns.set(key, ended);
  return done;
}
