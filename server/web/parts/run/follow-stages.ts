import type { LiveItem } from '../../../../shared/ui/order/LiveList.tsx';

/** Something that happens on the way. */
export interface Stage {
  /** Its label when it has happened, or is still to come. */
  readonly done: string;
  /** When the server saw it, ISO; null = not yet. */
  readonly at: string | null;
  /** Its label while it is waited for. */
  readonly now?: string;
  /** A hint while it is waited for. */
  readonly sub?: string | undefined;
  /** Details when it has happened. */
  readonly known?: string | null;
}

/** Stages as the page lists them: what happened with its time, then what is waited for, then the rest. */
export function followStages(stages: readonly Stage[], clock: (iso: string) => string): LiveItem[] {
  const next = stages.findIndex(({ at }) => at === null);
  return stages.map(({ done, at, now = done, sub, known = null }, index): LiveItem => {
    if (at !== null) return { title: done, state: 'done', time: clock(at), ...(known === null ? {} : { sub: known }) };
    if (index !== next) return { title: done, state: 'todo' };
    return sub === undefined ? { title: now, state: 'now' } : { title: now, state: 'now', sub };
  });
}
