import type { LiveItem } from '../../../../shared/ui/LiveList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import type { Clocks } from '../../parts/run/clocks.ts';
import { followStages } from '../../parts/run/follow-stages.ts';
import type { RunStepView } from './run-view.ts';

/** The step at which the card is made in the card app. */
export function describeCardStep({ progress, ready }: Run, clocks: Clocks): RunStepView {
  const lastsUntil = progress === null ? '' : clocks.until(progress.expiresAt);
  const items = cardItems(progress, lastsUntil, clocks);
  return ready && progress !== null ? { shows: 'ready', items } : { shows: 'waiting', items, lastsUntil };
}

/** The four things that happen in the card app, each with the time at which the server saw it. */
function cardItems(progress: Run['progress'], lastsUntil: string, { clock }: Clocks): LiveItem[] {
  const lasts = progress === null ? undefined : `The order lasts until ${lastsUntil}.`;
  return followStages(
    [
      { done: 'Card app opened', at: progress?.openedAt ?? null, now: 'Waiting for the card app', sub: lasts },
      {
        done: 'PIN chosen',
        at: progress?.answeredAt ?? null,
        now: 'Waiting for your PIN',
        sub: `Choose it in the card app window.${lasts === undefined ? '' : ` ${lasts}`}`,
      },
      { done: 'Certificates issued', at: progress?.issuedAt ?? null },
      { done: 'Card active', at: progress?.confirmedAt ?? null },
    ],
    clock,
  );
}
