import type { Evaluation, Sandbox } from '../../server/options/evaluation.ts';
import { LIMITS } from '../../server/options/sandbox/limits.ts';
import { openSandbox } from '../../server/options/sandbox/open-sandbox.ts';

/** On a busy machine a script that uses up its processor time may take long to do so. */
const PATIENT = { ...LIMITS, patienceMilliseconds: 60_000 };
/**
 * One for all tests of a worker: its threads take a moment to start. They do not keep the process alive, so it is never
 * closed.
 */
const shared = openSandbox({ organization: 'Example AG', limits: PATIENT });

/** The product's own sandbox, with what it was asked. */
export function sharedSandbox(): Sandbox & { readonly evaluated: readonly Evaluation[] } {
  const evaluated: Evaluation[] = [];
  return {
    evaluated,
    evaluate(evaluation) {
      evaluated.push(evaluation);
      return shared.evaluate(evaluation);
    },
    close: async () => undefined,
  };
}
