import { AppError } from '../../../shared/errors.ts';
import type { Run } from '../../../shared/wire/run.ts';
import { refuseAtLimit } from '../../credentials/active-limit.ts';
import { endOf } from '../engine/advance.ts';
import type { Deps } from '../engine/deps.ts';
import { loadOwnRun } from '../engine/load-run.ts';
import { moveRun } from '../engine/move-run.ts';
import { refusedButKept } from '../engine/refused-but-kept.ts';
import { transact } from '../engine/transact.ts';
import { viewRun } from '../engine/view-run.ts';

/**
 * Moves on from the step that the person sees; a Next that was done already returns the run as it is. Throws AppError
 * `run_unknown`, `run_not_ready`, `run_finished`, `run_cancelled`, `run_expired`, `run_failed`, `user_inactive` or, if
 * the credential is about to be ordered, `process_limit_reached`.
 */
export function nextStep(
  { id, step }: { readonly id: string; readonly step: number },
  personId: string,
  deps: Deps,
): Promise<Run> {
  return transact(
    deps,
    async (tx) => {
      const loaded = await loadOwnRun(id, personId, tx);
      const { run, person } = loaded;
      if (step >= run.step) {
        const end = endOf(run);
        if (end !== null) return refusedButKept(end);
        if (person.state !== 'active') throw new AppError('user_inactive');
        if (run.steps[step + 1]?.kind === 'provision')
          await refuseAtLimit(personId, run.options, tx.stores.credentials);
      }
      return viewRun(await moveRun(loaded, { type: 'next', step }, tx), tx);
    },
    'own rows',
  );
}
