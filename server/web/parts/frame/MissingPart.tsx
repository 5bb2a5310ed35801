import { useEffect, useState } from 'preact/hooks';
import { AppError } from '../../../../shared/errors.ts';
import { readSession } from '../../../../shared/wire/session.ts';
import { call } from '../call.ts';
import { onceReachable } from '../live/once-reachable.ts';
import { mayReload } from './may-reload.ts';
import { Trouble } from './Trouble.tsx';
import { Waiting } from './Waiting.tsx';

/**
 * In place of a part of the page that could not be fetched. Where the server answers, it has other names for its parts by
 * now, and the page is loaded anew; where that has just been done, it says so. Where it does not answer, it waits for it.
 */
export function MissingPart({ cause }: { cause: unknown }) {
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    const reload = () => {
      if (mayReload(sessionStorage, Date.now())) location.reload();
      else setError(new AppError('internal', null, { cause }));
    };
    let stop = (): void => undefined;
    call(readSession, {}).then(reload, (failed: unknown) => {
      if (!(failed instanceof AppError) || failed.code !== 'server_unreachable') return reload();
      setError(failed);
      stop = onceReachable(reload);
    });
    return () => stop();
  }, []);
  if (error === null) return <Waiting />;
  return <Trouble error={error} again={() => location.reload()} inPlaceOf="page" />;
}
