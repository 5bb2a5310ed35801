import { AppError } from '../../shared/errors.ts';
import { describeRefusal } from '../../shared/options/describe-fault.ts';
import { FAULT_DESCRIPTION } from '../../shared/options/fault-words.ts';
import { actorNow } from '../identity/people/actor-now.ts';
import type { PeopleStore } from '../identity/people-store.ts';
import type { Draft, DraftDeps } from './draft.ts';
import { newestScript } from './newest-script.ts';
import type { StoredScript } from './script-store.ts';
import { textFacts } from './text-facts.ts';
import { tryScript } from './try-script.ts';
import { nameOf } from './view-version.ts';

export interface NewVersion extends Draft {
  /** In the admin's words. */
  readonly why: string;
  /** The version that the admin has changed. */
  readonly basedOn: number;
}

/**
 * Stores the next version of a script that works for everybody it was tried for. Saving the text of the newest version
 * again makes no new one: that version is returned. Throws AppError `options_refused` with the faults, or
 * `options_changed` when the newest version is not the one it was based on; nothing is overwritten then. Throws
 * `session_missing` or `not_allowed` when they are no longer an active admin after the try, which takes seconds.
 */
export async function saveScript(given: NewVersion, adminId: string, deps: DraftDeps): Promise<StoredScript> {
  const { kind, text, why, basedOn } = given;
  // Checked first as well, so that nobody waits for a try in vain.
  const before = await deps.store.transaction(async ({ scripts, people }) => {
    const newest = await newestScript(kind, { scripts });
    return newest.text === text ? newest : refuseChanged(newest, basedOn, people);
  });
  if (before.text === text) return before;
  const { faults } = await tryScript(given, deps);
  if (faults.length > 0) throw new AppError('options_refused', describeRefusal(faults, FAULT_DESCRIPTION), { faults });
  const facts = textFacts(before.text, text);
  const savedAt = deps.clock();
  return deps.store.transaction(async ({ scripts, people, events }) => {
    const newest = await newestScript(kind, { scripts });
    if (newest.text === text) return newest;
    await refuseChanged(newest, basedOn, people);
    await actorNow({ id: adminId }, people, ['admin']);
    const saved: StoredScript = { kind, version: basedOn + 1, text, savedBy: adminId, savedAt, why };
    // Transactions are serializable: nothing can have come between reading the newest and writing the next version.
    if (!(await scripts.insert(saved))) throw new Error(`There is a version ${saved.version} of a ${kind} already`);
    const told = { version: saved.version, why, ...facts };
    events.emit({ event: 'options.saved', by: adminId, about: kind, facts: told }, savedAt);
    return saved;
  });
}

async function refuseChanged(newest: StoredScript, basedOn: number, people: PeopleStore): Promise<StoredScript> {
  if (newest.version === basedOn) return newest;
  const facts = { by: await nameOf(newest.savedBy, people), version: newest.version };
  throw new AppError('options_changed', null, { explanation: { reason: 'saved meanwhile', facts } });
}
