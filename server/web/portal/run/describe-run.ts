import { orderEnd } from '../../../../shared/order-end.ts';
import { spellDuration } from '../../../../shared/ui/spell-duration.ts';
import type { Run } from '../../../../shared/wire/run.ts';
import type { Clocks } from '../../parts/run/clocks.ts';
import { describeCardStep } from './describe-card-step.ts';
import { describeMobileStep } from './describe-mobile-step.ts';
import type { RunEndView, RunView } from './run-view.ts';

/** What the page of an order shows, decided from the order alone. */
export function describeRun(run: Run, clocks: Clocks): RunView {
  return run.state === 'running' ? describeStep(run, clocks) : describeEnd(run);
}

function describeEnd(run: Run): RunEndView {
  const end = orderEnd(run);
  if (end === 'expired') return { shows: end, lasted: spellDuration(run.ordered.messageLifetimeSeconds) };
  return { shows: end ?? 'done' };
}

function describeStep(run: Run, clocks: Clocks): RunView {
  const step = run.steps[run.step]?.kind;
  if (step === 'result') return { shows: 'done' };
  const mobile = run.kind === 'mobile ID';
  if (step === 'explain') {
    const has = whatHeHas(run);
    return mobile && has === 'limit' ? { shows: 'lock first' } : { shows: 'start', has };
  }
  return mobile ? describeMobileStep(run, clocks) : describeCardStep(run, clocks);
}

function whatHeHas({ active, limit }: Run): 'none' | 'another' | 'limit' {
  if (limit !== null && active >= limit) return 'limit';
  return active > 0 ? 'another' : 'none';
}
