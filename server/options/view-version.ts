import { optionKindOf } from '../../shared/options/option-kind.ts';
import type { OptionScript, OptionVersion } from '../../shared/wire/options.ts';
import type { PeopleStore } from '../identity/people-store.ts';
import type { StoredScript } from './script-store.ts';

/** A version as admins and operators see it, without its text. */
export async function viewVersion(
  { kind, version, savedBy, savedAt, why }: Omit<StoredScript, 'text'>,
  { people }: { readonly people: PeopleStore },
): Promise<OptionVersion> {
  const admin = savedBy === null ? null : await people.byId(savedBy);
  return {
    kind: optionKindOf(kind),
    version,
    savedBy: admin?.commonName ?? null,
    savedAt: savedAt.toISOString(),
    why,
  };
}

/** The same with its text. */
export async function viewScript(
  script: StoredScript,
  stores: { readonly people: PeopleStore },
): Promise<OptionScript> {
  return { ...(await viewVersion(script, stores)), text: script.text };
}
