import type { CredentialKind } from '../../shared/credential.ts';
import type { OptionFailure, OptionScript } from '../../shared/wire/option-script.ts';
import { found } from '../identity/people/found.ts';
import type { PeopleStore } from '../identity/people-store.ts';
import { newestScript } from './newest-script.ts';
import type { OptionStore } from './option-store.ts';
import type { StoredFailure } from './script-store.ts';
import { viewScript } from './view-version.ts';

/** Enough to see what is wrong. */
const MOST_FAILURES = 50;

/** The script in force, and the people for whom it has failed, latest first. */
export function readOptions(
  kind: CredentialKind,
  { store }: { readonly store: OptionStore },
): Promise<{ script: OptionScript; failures: OptionFailure[] }> {
  return store.transaction(async (stores) => {
    const newest = await newestScript(kind, stores);
    const failed = await stores.failures.ofVersion(kind, newest.version, MOST_FAILURES);
    const failures: OptionFailure[] = [];
    for (const failure of failed) failures.push(await viewFailure(failure, stores.people));
    return { script: await viewScript(newest, stores), failures };
  });
}

async function viewFailure(failure: StoredFailure, people: PeopleStore): Promise<OptionFailure> {
  const { personId, version, faults, at, count } = failure;
  const person = found(await people.byId(personId));
  return { personId, name: person.commonName, version, faults: [...faults], at: at.toISOString(), count };
}
