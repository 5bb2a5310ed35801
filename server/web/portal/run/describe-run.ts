import type { LiveItem } from '../../../../shared/ui/LiveList.tsx';
import { spellDuration } from '../../../../shared/ui/spell-duration.ts';
import type { Run } from '../../../../shared/wire/run.ts';

/** What the page of an order shows, decided from the order alone. */
export type RunView =
  | { readonly shows: 'start'; readonly has: 'none' | 'another' | 'limit' }
  | { readonly shows: 'waiting'; readonly items: readonly LiveItem[]; readonly lastsUntil: string }
  | { readonly shows: 'ready'; readonly items: readonly LiveItem[] }
  | { readonly shows: 'done' }
  | { readonly shows: 'cancelled' }
  | { readonly shows: 'expired'; readonly lasted: string }
  | { readonly shows: 'failed' };

/** `clock` writes an ISO time as hours and minutes where the reader is. */
export function describeRun(run: Run, { clock }: { clock: (iso: string) => string }): RunView {
  switch (run.state) {
    case 'finished':
      return { shows: 'done' };
    case 'cancelled':
      return { shows: 'cancelled' };
    case 'expired':
      return { shows: 'expired', lasted: spellDuration(run.ordered.messageLifetimeSeconds) };
    case 'failed':
      return { shows: 'failed' };
    case 'running':
      return describeStep(run, clock);
  }
}

function describeStep(run: Run, clock: (iso: string) => string): RunView {
  const kind = run.steps[run.step]?.kind;
  if (kind === 'result') return { shows: 'done' };
  if (kind === 'explain') return { shows: 'start', has: whatHeHas(run) };
  const { progress } = run;
  if (progress === null) return { shows: 'waiting', items: liveItems(null, clock), lastsUntil: '' };
  const items = liveItems(progress, clock);
  return run.ready ? { shows: 'ready', items } : { shows: 'waiting', items, lastsUntil: clock(progress.expiresAt) };
}

function whatHeHas({ active, limit }: Run): 'none' | 'another' | 'limit' {
  if (limit !== null && active >= limit) return 'limit';
  return active > 0 ? 'another' : 'none';
}

/** The four things that happen in the card app, each with the time at which the server saw it. */
function liveItems(progress: Run['progress'], clock: (iso: string) => string): LiveItem[] {
  const lasts = progress === null ? undefined : `The order lasts until ${clock(progress.expiresAt)}.`;
  const stages = [
    { done: 'Card app opened', at: progress?.openedAt, now: 'Waiting for the card app', sub: lasts },
    {
      done: 'PIN chosen',
      at: progress?.answeredAt,
      now: 'Waiting for your PIN',
      sub: `Choose it in the card app window.${lasts === undefined ? '' : ` ${lasts}`}`,
    },
    { done: 'Certificates issued', at: progress?.issuedAt, now: 'Certificates issued', sub: undefined },
    { done: 'Card active', at: progress?.confirmedAt, now: 'Card active', sub: undefined },
  ];
  const next = stages.findIndex(({ at }) => at == null);
  return stages.map(({ done, at, now, sub }, index): LiveItem => {
    if (at != null) return { title: done, state: 'done', time: clock(at) };
    if (index !== next) return { title: done, state: 'todo' };
    return sub === undefined ? { title: now, state: 'now' } : { title: now, state: 'now', sub };
  });
}
