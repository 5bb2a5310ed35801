import { useEffect, useRef, useState } from 'preact/hooks';
import { AppError } from '../../../../shared/errors.ts';
import { onceReachable } from '../live/once-reachable.ts';

export interface Action<Args extends readonly unknown[] = []> {
  /** Does it, unless it is being done already. Never rejects. */
  readonly run: (...args: Args) => Promise<void>;
  readonly busy: boolean;
  readonly error: AppError | null;
}

/**
 * Something that a button does: busy while it lasts, and how it failed. That the server was out of reach is forgotten as
 * soon as it is not: whether it had heard of the deed, the page shows then.
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
