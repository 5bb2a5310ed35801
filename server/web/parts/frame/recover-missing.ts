import { AppError } from '../../../../shared/errors.ts';

export interface MissingDeps {
  /** Sends any request to the server. Throws AppError `server_unreachable` if it does not answer. */
  readonly ask: () => Promise<unknown>;
  /** Calls back once the server answers again; returns the function that stops waiting. */
  readonly onceReachable: (back: () => void) => () => void;
  readonly mayReload: () => boolean;
  readonly reload: () => void;
  readonly say: (error: AppError) => void;
}

/**
 * A part of the page could not be fetched. If the server answers, it has other names for its parts by now, and the page
 * reloads; if that has just been done, it says so. If it does not answer, it waits for it. Returns the function that
 * ends this, for when another page is shown: what is typed there must not be lost to a reload.
 */
export function recoverMissing(
  cause: unknown,
  { ask, onceReachable, mayReload, reload, say }: MissingDeps,
): () => void {
  let ended = false;
  let stopWaiting = (): void => undefined;
  const renew = () => {
    if (ended) return;
    if (mayReload()) reload();
    else say(new AppError('internal', null, { cause }));
  };
  ask().then(renew, (failed: unknown) => {
    if (!(failed instanceof AppError) || failed.code !== 'server_unreachable') return renew();
    if (ended) return;
    say(failed);
    stopWaiting = onceReachable(renew);
  });
  return () => {
    ended = true;
    stopWaiting();
  };
}
