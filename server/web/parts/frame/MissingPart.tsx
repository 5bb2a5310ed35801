import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../../../shared/errors.ts';
import { readSession } from '../../../../shared/wire/session.ts';
import { call } from '../call.ts';
import { onceReachable } from '../live/once-reachable.ts';
import { mayReload } from './may-reload.ts';
import { recoverMissing } from './recover-missing.ts';
import { Trouble } from './Trouble.tsx';
import { Waiting } from './Waiting.tsx';

/** Replaces a part of the page that could not be fetched: it recovers, or says why it cannot yet. */
export function MissingPart({ cause }: { cause: unknown }) {
  const [error, setError] = useState<AppError | null>(null);
  useEffect(
    () =>
      recoverMissing(cause, {
        ask: () => call(readSession, {}),
        onceReachable,
        mayReload: () => mayReload(sessionStorage, Date.now()),
        reload: () => location.reload(),
        say: setError,
      }),
    [],
  );
  if (error === null) return <Waiting />;
  return <Trouble error={error} again={() => location.reload()} inPlaceOf="page" />;
}
