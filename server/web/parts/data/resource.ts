import { AppError } from '../../../../shared/errors.ts';
import type { PageNotice } from '../live/notices.ts';

/** Server data that several places show: one value, read once for all of them. */
export interface Resource<T> {
  /** The value as last read; null = not read yet. */
  value(): T | null;
  /** Why the last read failed; null = it did not. The previous value stays. */
  error(): AppError | null;
  /** Reads again. During a read a second one is queued behind it, never run beside it. Never rejects. */
  refresh(): Promise<void>;
  /** Accepts a value that came another way, such as the answer to an action. */
  put(value: T): void;
  /** True when the notice may concern it. */
  concerns(notice: PageNotice): boolean;
  /** Returns the function that stops listening. */
  listen(listener: () => void): () => void;
  forget(): void;
}

/** How a resource is read. */
export interface Declared<T> {
  readonly read: () => Promise<T>;
  readonly concerns: (notice: PageNotice) => boolean;
  /** True when `next` is older than `now` and must not replace it. */
  readonly isOlder?: (next: T, now: T) => boolean;
}

export function resource<T>({ read, concerns, isOlder = () => false }: Declared<T>): Resource<T> {
  let value: T | null = null;
  let error: AppError | null = null;
  let reading: Promise<void> | null = null;
  let again = false;
  let generation = 0;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };

  const put = (next: T) => {
    if (value !== null && isOlder(next, value)) return;
    value = next;
    error = null;
    changed();
  };

  const readOnce = async () => {
    const mine = generation;
    try {
      const next = await read();
      if (mine === generation) put(next);
    } catch (cause) {
      if (mine !== generation) return;
      error = cause instanceof AppError ? cause : new AppError('internal', null, { cause });
      changed();
    }
  };

  const readUntilFresh = async () => {
    do {
      again = false;
      await readOnce();
    } while (again);
    reading = null;
  };

  return {
    value: () => value,
    error: () => error,
    put,
    concerns: (notice) => notice.what === 'everything' || concerns(notice),
    refresh: () => {
      if (reading !== null) again = true;
      else reading = readUntilFresh();
      return reading;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    forget: () => {
      generation += 1;
      value = null;
      error = null;
    },
  };
}
