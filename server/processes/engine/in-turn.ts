const turns = new Map<string, Promise<unknown>>();

/** Does `work` after all that was asked for with the same key before, on this server. */
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
