import { useEffect, useReducer } from 'preact/hooks';
import type { AppError } from '../../../../shared/errors.ts';
import { onNotice } from '../live/notices.ts';
import type { Resource } from './resource.ts';

const RETRY_UNREACHABLE_MS = 3_000;

export interface Shown<T> {
  /** null until the first reading arrives. */
  readonly value: T | null;
  /** Why nothing can be shown; null while there is a value, even an old one. */
  readonly error: AppError | null;
  readonly again: () => void;
}

/**
 * Shows a resource: reads it when the component appears, on notices that concern it, and while the server is
 * unreachable.
 */
export function useResource<T>(of: Resource<T>): Shown<T> {
  const [, update] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    update(undefined);
    const stop = [of.listen(() => update(undefined)), onNotice((notice) => of.concerns(notice) && void of.refresh())];
    void of.refresh();
    return () => {
      for (const end of stop) end();
    };
  }, [of]);

  const value = of.value();
  const error = of.error();
  useEffect(() => {
    if (error?.code !== 'server_unreachable') return;
    const timer = setTimeout(() => void of.refresh(), RETRY_UNREACHABLE_MS);
    return () => clearTimeout(timer);
  }, [of, error]);

  return { value, error: value === null ? error : null, again: () => void of.refresh() };
}
