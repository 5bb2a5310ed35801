import { AppError } from '../../../../shared/errors.ts';
import { readSession } from '../../../../shared/wire/session.ts';
import { call } from '../call.ts';
import { publish } from './notices.ts';

const LOOK_EVERY_MS = 3_000;

interface Waiting {
  readonly back: Set<() => void>;
  timer: ReturnType<typeof setTimeout>;
}

/** All callers of a page poll together. */
let waiting: Waiting | null = null;

/**
 * Calls `back` once the server answers again, whatever it answers, and has everything on the page read again: requests
 * pending when the connection broke may have succeeded. Returns the function that stops waiting.
 */
export function onceReachable(back: () => void): () => void {
  const mine = () => back(); // its own value, also for a function that is passed twice
  waiting ??= { back: new Set(), timer: setTimeout(look, LOOK_EVERY_MS) };
  const { back: all } = waiting;
  all.add(mine);
  return () => {
    all.delete(mine);
    if (all.size > 0 || waiting?.back !== all) return;
    clearTimeout(waiting.timer);
    waiting = null;
  };
}

async function look(): Promise<void> {
  const reached = await call(readSession, {}).then(
    () => true,
    (error: unknown) => error instanceof AppError && error.code !== 'server_unreachable',
  );
  if (waiting === null) return;
  if (!reached) {
    waiting.timer = setTimeout(look, LOOK_EVERY_MS);
    return;
  }
  const { back } = waiting;
  waiting = null;
  for (const tellOne of [...back]) tellOne();
  publish({ what: 'everything', runId: null });
}
