/** Where failures go that have no caller to answer. */
export interface Log {
  error(happened: string, facts?: Readonly<Record<string, unknown>>): void;
}

/** The listeners of each key. */
export interface Listeners<T> {
  /** Calls all listeners of `key`. A listener that throws does not keep the others from being called. */
  tell(key: string, news: T): void;
  tellAll(news: T): void;
  /** Returns the function that stops listening. */
  on(key: string, listener: (news: T) => void): () => void;
}

export function listeners<T>({ log }: { readonly log: Log }): Listeners<T> {
  const byKey = new Map<string, Set<{ readonly listener: (news: T) => void }>>();

  function tell(key: string, news: T): void {
    // A copy: a listener may stop listening while it is called.
    for (const { listener } of [...(byKey.get(key) ?? [])]) {
      try {
        listener(news);
      } catch (error) {
        log.error('a listener to live notices failed', { error });
      }
    }
  }

  return {
    tell,
    tellAll(news) {
      for (const key of [...byKey.keys()]) tell(key, news);
    },
    on(key, listener) {
      // An entry of its own, so that the same function can listen twice.
      const entry = { listener };
      const those = byKey.get(key) ?? new Set();
      those.add(entry);
      byKey.set(key, those);
      return () => {
        those.delete(entry);
        if (those.size === 0 && byKey.get(key) === those) byKey.delete(key);
      };
    },
  };
}
