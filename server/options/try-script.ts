import { asReason } from '../../shared/options/fault-words.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';
import { SAMPLE_USERS, type UserFields } from '../../shared/options/user-fields.ts';
import { checkDraft } from './check-draft.ts';
import { collectFaults } from './collect-faults.ts';
import type { Draft, DraftDeps } from './draft.ts';
import { judgeFor } from './judge-for.ts';
import { userFieldsOf } from './user-fields-of.ts';

/** Whether a script could be saved. `warnings` do not prevent it. */
export interface Tried {
  readonly faults: ScriptFault[];
  readonly warnings: ScriptFault[];
  /** How many people it was tried for. */
  readonly tried: { readonly samples: number; readonly people: number };
}

/** A person the script is tried for. */
interface Subject {
  readonly user: UserFields;
  readonly name: string;
  /** Null = a sample. */
  readonly personId: string | null;
}

const SAMPLES: readonly Subject[] = SAMPLE_USERS.map((user) => ({
  user,
  name: `a sample ${user.role}`,
  personId: null,
}));
/** How many of the people who could order it are tried. */
const MOST_PEOPLE = 200;
/** After this time no further people are tried. */
const PATIENCE_MS = 4_000;
/** How many run at once, so that no thread of the sandbox waits for the next. */
const AT_ONCE = 4;

/**
 * Tries a script as saving does: parses it, then evaluates and judges it for a sample of each role and for active
 * people. If no sample runs to the end, nobody else is tried. What already fails with the saved version for the same
 * person, in the same words, is only a warning: saving makes nothing worse, and the admin sees who is affected.
 */
export async function tryScript(draft: Draft, deps: DraftDeps): Promise<Tried> {
  const wrong = checkDraft(draft);
  if (wrong.length > 0) return { faults: wrong, warnings: [], tried: { samples: 0, people: 0 } };
  const now = deps.clock();
  const [faults, warnings] = [collectFaults(), collectFaults()];
  const tryFor = async (some: readonly Subject[]): Promise<boolean> => {
    const tried = await Promise.all(some.map((subject) => tryOnce(draft, subject, now, deps)));
    for (const { subject, judged } of tried) {
      const known = judged.faults.length === 0 ? [] : await savedFaults(draft.kind, subject, now, deps);
      const [old, fresh] = partition(judged.faults, (fault) => known.some((other) => isSame(fault, other)));
      faults.add(fresh, subject);
      warnings.add([...judged.warnings, ...old.map(asKnown)], subject);
    }
    return tried.some(({ ended }) => ended);
  };
  const ended = await tryFor(SAMPLES);
  const people = ended ? await deps.store.transaction((stores) => stores.people.sampleActive(MOST_PEOPLE)) : [];
  let tried = 0;
  while (tried < people.length && deps.clock().getTime() - now.getTime() <= PATIENCE_MS) {
    const some = people.slice(tried, tried + AT_ONCE);
    await tryFor(some.map((person) => ({ user: userFieldsOf(person), name: person.commonName, personId: person.id })));
    tried += some.length;
  }
  return {
    faults: faults.list(),
    warnings: [...warnings.list(), ...slowness(tried, people.length)],
    tried: { samples: SAMPLES.length, people: tried },
  };
}

/** What is wrong for a person with the script as saved now: a draft that leaves it so makes nothing worse. */
async function savedFaults(kind: Draft['kind'], subject: Subject, now: Date, deps: DraftDeps) {
  const saved = await deps.store.transaction(({ scripts }) => scripts.newest(kind));
  return saved === null ? [] : (await tryOnce(saved, subject, now, deps)).judged.faults;
}

/** Without the line: that moves with each edit. */
function isSame(one: ScriptFault, other: ScriptFault): boolean {
  return one.option === other.option && one.reason === other.reason;
}

/** To be shown, so that it gets fixed, but no reason not to save. */
function asKnown(fault: ScriptFault): ScriptFault {
  const { code = '', facts = {} } = fault.what ?? {};
  return { ...fault, ...asReason({ code: 'so already', facts: { code, facts } }) };
}

function partition<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

async function tryOnce({ kind, text }: Draft, subject: Subject, now: Date, { draftSandbox, ca }: DraftDeps) {
  const evaluated = await draftSandbox.evaluate({ kind, script: text, user: subject.user, now });
  const judged = judgeFor(kind, subject.user, evaluated, { now, caEnds: ca.issuing.notAfter });
  return { subject, judged, ended: evaluated.fault === null };
}

function slowness(tried: number, people: number): ScriptFault[] {
  if (tried === people) return [];
  const said = asReason({ code: 'slow', facts: { seconds: PATIENCE_MS / 1000, tried, people } });
  return [{ line: null, column: null, option: null, ...said, fails: null }];
}
