import type { CredentialKind } from '../../shared/credential.ts';
import { checkScript } from '../../shared/options/check-script.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';
import { SAMPLE_USERS, type UserFields } from '../../shared/options/user-fields.ts';
import { collectFaults } from './collect-faults.ts';
import { judgeWritten } from './judge-written.ts';
import type { OptionStore } from './option-store.ts';
import type { Sandbox } from './sandbox.ts';
import { userFieldsOf } from './user-fields-of.ts';

/** A script that nobody has saved. */
export interface Draft {
  readonly kind: CredentialKind;
  readonly text: string;
}

export interface DraftDeps {
  readonly store: OptionStore;
  /** A sandbox of its own: what admins try does not delay what people order. */
  readonly drafts: Sandbox;
  readonly clock: () => Date;
  readonly ca: { readonly issuing: { readonly notAfter: Date } };
}

/** Whether a script could be saved. `warnings` do not hinder it. */
export interface Tried {
  readonly faults: ScriptFault[];
  readonly warnings: ScriptFault[];
  /** For how many it was tried. */
  readonly tried: { readonly samples: number; readonly people: number };
}

/** So many of the people who could order it are tried. */
const MOST_PEOPLE = 200;
/** After so long nobody else is tried. */
const PATIENCE_MS = 4_000;

/**
 * Tries a script as saving does: reads it, then evaluates and judges it for a sample of each role and for active people.
 * A script that does not come to its end for any sample is not tried for anybody else.
 */
export async function tryScript({ kind, text }: Draft, deps: DraftDeps): Promise<Tried> {
  const wrong = checkScript(kind, text);
  if (wrong.length > 0) return { faults: [...wrong], warnings: [], tried: { samples: 0, people: 0 } };
  const now = deps.clock();
  const [faults, warnings] = [collectFaults(), collectFaults()];
  const tryFor = async (user: UserFields, name: string): Promise<boolean> => {
    const evaluated = await deps.drafts.evaluate({ kind, script: text, user, now });
    const judged = judgeWritten(kind, evaluated, { now, caEnds: deps.ca.issuing.notAfter });
    faults.add(judged.faults, name);
    warnings.add(judged.warnings, name);
    return evaluated.fault === null;
  };
  let ended = 0;
  for (const user of SAMPLE_USERS) if (await tryFor(user, `a sample ${user.role}`)) ended += 1;
  const people = ended === 0 ? [] : await deps.store.transaction((stores) => stores.people.sampleActive(MOST_PEOPLE));
  let tried = 0;
  for (const person of people) {
    if (deps.clock().getTime() - now.getTime() > PATIENCE_MS) break;
    await tryFor(userFieldsOf(person), person.commonName);
    tried += 1;
  }
  return {
    faults: faults.list(),
    warnings: [...warnings.list(), ...slowness(tried, people.length)],
    tried: { samples: SAMPLE_USERS.length, people: tried },
  };
}

function slowness(tried: number, people: number): ScriptFault[] {
  if (tried === people) return [];
  const reason = `the script is slow: within ${PATIENCE_MS / 1000} seconds it was tried for ${tried} of ${people} people.`;
  return [{ line: null, column: null, option: null, reason, fails: null }];
}
