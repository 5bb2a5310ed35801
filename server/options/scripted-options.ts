import type { UserFields } from '../../shared/options/user-fields.ts';
import type { Person } from '../identity/person.ts';
import type { Options, OptionsFor } from './credential-options.ts';
import type { Evaluated, Sandbox } from './evaluation.ts';
import { judgeFor } from './judge-for.ts';
import { makeOptions } from './make-options.ts';
import { newestVersion } from './newest-script.ts';
import type { OptionStore } from './option-store.ts';
import { type Failure, ScriptFailed } from './script-failed.ts';
import type { StoredScript } from './script-store.ts';
import { userFieldsOf } from './user-fields-of.ts';

export interface ScriptDeps {
  readonly store: OptionStore;
  readonly sandbox: Sandbox;
  readonly clock: () => Date;
}

/** How many results to cache; a few megabytes. */
const MOST_REMEMBERED = 5_000;
/**
 * A failing script is not evaluated again for this long: repeated orders cost nothing, and what was temporary is soon
 * over.
 */
const FAILURE_LASTS_MS = 10_000;

/** The script. Its text is read only when it has to be evaluated. */
type Which = Pick<StoredScript, 'kind' | 'version'>;

/** The result of a version for one person: options, or why there are none. */
interface Remembered {
  readonly result: { readonly options: Options } | { readonly failure: Failure };
  /** In milliseconds; null = unlimited, since versions never change. */
  readonly until: number | null;
}

/**
 * Options from the newest version of each kind's script. A script that did not read the time gives the same result for
 * the same fields of a person, so the result is cached; a run for a person for whom it fails gets ScriptFailed. That a
 * certificate would outlive the CA is no failure here: it ends with the CA. Concurrent requests for the same person
 * share one evaluation.
 */
export function scriptedOptions(deps: ScriptDeps, most = MOST_REMEMBERED): OptionsFor {
  const known = new Map<string, Remembered>();
  const underWay = new Map<string, Promise<Remembered>>();

  async function evaluate(key: string, { kind, version }: Which, person: Person, now: Date): Promise<Remembered> {
    const script = await deps.store.look(({ scripts }) => scripts.version(kind, version));
    if (script === null) throw new TypeError('Versions are never removed');
    const user = userFieldsOf(person);
    const evaluated = await deps.sandbox.evaluate({ kind: script.kind, script: script.text, user, now });
    const fresh = remember(script, user, evaluated, now);
    known.delete(key);
    if (fresh.until === null || fresh.until > now.getTime()) known.set(key, fresh);
    // The oldest one.
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
    return fresh;
  }

  return async (kind, person) => {
    const version = await deps.store.look((stores) => newestVersion(kind, stores));
    const which = { kind, version };
    const key = keyOf(which, person);
    const now = deps.clock();
    const remembered = known.get(key);
    if (remembered !== undefined && (remembered.until === null || remembered.until > now.getTime())) {
      return resultOf(remembered);
    }
    const asked = underWay.get(key) ?? evaluate(key, which, person, now).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return resultOf(await asked);
  };
}

/** Everything that a script can see except the time, and the script itself. */
function keyOf({ kind, version }: Which, person: Person): string {
  return JSON.stringify([kind, version, userFieldsOf(person)]);
}

function remember({ kind, version }: Which, user: UserFields, evaluated: Evaluated, now: Date): Remembered {
  const { faults, written } = judgeFor(kind, user, evaluated, { now, caEnds: null });
  const lasts = written === null ? FAILURE_LASTS_MS : evaluated.readsClock ? 0 : null;
  return {
    result:
      written === null ? { failure: { kind, version, faults } } : { options: makeOptions(kind, written, version) },
    until: lasts === null ? null : now.getTime() + lasts,
  };
}

function resultOf({ result }: Remembered): Options {
  if ('failure' in result) throw new ScriptFailed(result.failure);
  return result.options;
}
