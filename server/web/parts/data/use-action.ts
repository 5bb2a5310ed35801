import { useEffect, useRef, useState } from 'preact/hooks';
import { AppError } from '../../../../shared/errors.ts';
import { onceReachable } from '../live/once-reachable.ts';

export interface Action<Args extends readonly unknown[] = []> {
  /** Runs it, unless it is running already. Never rejects. */
  readonly run: (...args: Args) => Promise<void>;
  readonly busy: boolean;
  readonly error: AppError | null;
}

/**
 * The action of a button: busy while it lasts, and how it failed. That the server was unreachable is forgotten as soon
 * as it is back: whether it got the request, the page shows then.
 */
export function useAction<Args extends readonly unknown[] = []>(work: (...args: Args) => Promise<void>): Action<Args> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const underWay = useRef(false);
  useEffect(() => (error?.code === 'server_unreachable' ? onceReachable(() => setError(null)) : undefined), [error]);
  const run = async (...args: Args) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setError(null);
    try {
      await work(...args);
    } catch (cause) {
      setError(cause instanceof AppError ? cause : new AppError('internal', null, { cause }));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { run, busy, error };
}
