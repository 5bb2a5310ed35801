import type { CredentialKind } from '../../shared/credential.ts';
import type { OptionVersion } from '../../shared/wire/options.ts';
import type { OptionStore } from './option-store.ts';
import { viewVersion } from './view-version.ts';

/** Every version of a script, newest first. */
export function listVersions(
  kind: CredentialKind,
  { store }: { readonly store: OptionStore },
): Promise<OptionVersion[]> {
  return store.transaction(async (stores) => {
    const versions: OptionVersion[] = [];
    for (const version of await stores.scripts.versions(kind)) versions.push(await viewVersion(version, stores));
    return versions;
  });
}
