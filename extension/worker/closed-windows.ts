import * as v from 'valibot';
import { AppError } from '../../shared/errors.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** How often its windows were closed in a row without a card, and when last. By origin. */
const ClosedWindows = v.record(v.string(), v.object({ times: v.number(), at: v.number() }));

const KEY = 'closed windows';
/** This many windows may be closed by mistake, or to look at something first. */
const MISTAKES = 2;
/** After them the site has to wait, twice as long each time. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 600_000;
/** After this time a site starts from zero. */
const REMEMBERED_MS = 1_800_000;
const MOST_SITES = 50;

type Deps = Pick<WorkerDeps, 'session' | 'now'>;

/** A person who closes a window has said no: the site that it was opened for has to wait. AppError `too_many_tries`. */
export async function refuseTooSoon(origin: string, deps: Deps): Promise<void> {
  const closed = (await read(deps))[origin];
  if (closed === undefined || closed.times <= MISTAKES) return;
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (closed.times - MISTAKES - 1), LONGEST_PAUSE_MS);
  const left = closed.at + pause - deps.now();
  if (left <= 0) return;
  const retryAfter = Math.ceil(left / 1000);
  throw new AppError('too_many_tries', `Its window was closed. Try again in ${retryAfter} s.`, { retryAfter });
}

/** A window of this site was closed, or replaced, without a card. */
export async function noteClosed(origin: string, deps: Deps): Promise<void> {
  const all = await read(deps);
  const closed = { times: (all[origin]?.times ?? 0) + 1, at: deps.now() };
  const newest = Object.entries({ ...all, [origin]: closed }).toSorted(([, a], [, b]) => b.at - a.at);
  await deps.session.write(KEY, Object.fromEntries(newest.slice(0, MOST_SITES)));
}

/** A card of this site was made. */
export async function forgetClosed(origin: string, deps: Deps): Promise<void> {
  const { [origin]: _, ...others } = await read(deps);
  await deps.session.write(KEY, others);
}

/** A value of another version counts as nothing. */
async function read(deps: Deps): Promise<v.InferOutput<typeof ClosedWindows>> {
  const parsed = v.safeParse(ClosedWindows, await deps.session.read(KEY));
  if (!parsed.success) return {};
  const { output } = parsed;
  return Object.fromEntries(Object.entries(output).filter(([, { at }]) => deps.now() - at < REMEMBERED_MS));
}
