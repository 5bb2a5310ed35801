import { optionKindOf } from '../../shared/options/option-kind.ts';
import type { OptionScript, OptionVersion } from '../../shared/wire/option-script.ts';
import { found } from '../identity/people/found.ts';
import type { PeopleStore } from '../identity/people-store.ts';
import type { StoredScript } from './script-store.ts';

/** A version as admins and operators see it, without its text; `saver`: the name of the admin. */
export function viewVersion(
  { kind, version, savedAt, why }: Omit<StoredScript, 'text'>,
  saver: string | null,
): OptionVersion {
  return { kind: optionKindOf(kind), version, savedBy: saver, savedAt: savedAt.toISOString(), why };
}

/** The same with its text. */
export async function viewScript(
  script: StoredScript,
  { people }: { readonly people: PeopleStore },
): Promise<OptionScript> {
  return { ...viewVersion(script, await nameOf(script.savedBy, people)), text: script.text };
}

/** The admin who saved a version; null = it came with the product. */
export async function nameOf(savedBy: string | null, people: PeopleStore): Promise<string | null> {
  if (savedBy === null) return null;
  return found(await people.byId(savedBy)).commonName;
}
