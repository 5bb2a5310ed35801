import { orderEnd } from '../../../../shared/order-end.ts';
import type { RunTexts } from '../../../../shared/texts/en/portal/run.ts';
import type { Run } from '../../../../shared/wire/run.ts';
import type { Clocks } from '../../parts/run/clocks.ts';
import { describeCardStep } from './describe-card-step.ts';
import { describeMobileStep } from './describe-mobile-step.ts';
import type { RunView } from './run-view.ts';

/** What the page of an order shows, decided from the order alone. */
export function describeRun(run: Run, clocks: Clocks, words: RunTexts): RunView {
  return run.state === 'running' ? describeStep(run, clocks, words) : { shows: orderEnd(run) ?? 'done' };
}

function describeStep(run: Run, clocks: Clocks, words: RunTexts): RunView {
  const step = run.steps[run.step]?.kind;
  if (step === 'result') return { shows: 'done' };
  const mobile = run.kind === 'mobile ID';
  if (step === 'explain') {
    const has = whatTheyHave(run);
    return mobile && has === 'limit' ? { shows: 'lock first' } : { shows: 'start', has };
  }
  return mobile ? describeMobileStep(run, clocks, words) : describeCardStep(run, clocks, words);
}

function whatTheyHave({ active, limit }: Run): 'none' | 'another' | 'limit' {
  if (limit !== null && active >= limit) return 'limit';
  return active > 0 ? 'another' : 'none';
}
