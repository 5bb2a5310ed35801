import type { RunTexts } from '../../../../shared/texts/en/portal/run.ts';
import type { LiveItem } from '../../../../shared/ui/order/LiveList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import type { Clocks } from '../../parts/run/clocks.ts';
import { followStages } from '../../parts/run/follow-stages.ts';
import type { RunStepView } from './run-view.ts';

/** The step at which the card is made in the card app. */
export function describeCardStep({ progress, ready }: Run, clocks: Clocks, words: RunTexts): RunStepView {
  const lastsUntil = progress === null ? '' : clocks.until(progress.expiresAt);
  const items = cardItems(progress, clocks, words);
  return ready && progress !== null ? { shows: 'ready', items } : { shows: 'waiting', items, lastsUntil };
}

/** The four things that happen in the card app, each with the time at which the server saw it. */
function cardItems(progress: Run['progress'], { clock, until }: Clocks, { stages }: RunTexts): LiveItem[] {
  const lastsUntil = progress === null ? null : until(progress.expiresAt);
  const { cardApp, cardPin, certificates, cardActive, lasts } = stages;
  return followStages(
    [
      {
        done: cardApp.done,
        at: progress?.openedAt ?? null,
        now: cardApp.now,
        sub: lastsUntil === null ? undefined : lasts(lastsUntil),
      },
      {
        done: cardPin.done,
        at: progress?.answeredAt ?? null,
        now: cardPin.now,
        sub: lastsUntil === null ? cardPin.sub : cardPin.subUntil(lastsUntil),
      },
      { done: certificates, at: progress?.issuedAt ?? null },
      { done: cardActive, at: progress?.confirmedAt ?? null },
    ],
    clock,
  );
}
