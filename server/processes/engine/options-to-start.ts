import { AppError } from '../../../shared/errors.ts';
import type { Person } from '../../identity/person.ts';
import type { Options } from '../../options/credential-options.ts';
import { ScriptFailed } from '../../options/script-failed.ts';
import type { MakingProcess } from '../catalogue/definition.ts';
import type { Deps } from './deps.ts';
import { reportFailure } from './report-failure.ts';

/**
 * The options of an order that is about to start. When the script fails for this person, admins are notified; merely
 * asking what could be ordered notifies nobody. Throws AppError `options_unsatisfiable`.
 */
export async function optionsToStart({ about }: MakingProcess, person: Person, deps: Deps): Promise<Options> {
  try {
    return await deps.optionsFor(about, person);
  } catch (error) {
    if (!(error instanceof ScriptFailed)) throw error;
    await reportFailure(error.failure, person, deps);
    throw new AppError('options_unsatisfiable', null, {
      cause: error,
      explanation: { reason: 'admins told', facts: {} },
    });
  }
}
