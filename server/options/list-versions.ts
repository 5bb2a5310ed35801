import type { CredentialKind } from '../../shared/credential.ts';
import type { OptionVersion } from '../../shared/wire/option-script.ts';
import type { OptionStore } from './option-store.ts';
import { nameOf, viewVersion } from './view-version.ts';

/** Every version of a script, newest first. */
export function listVersions(
  kind: CredentialKind,
  { store }: { readonly store: OptionStore },
): Promise<OptionVersion[]> {
  return store.transaction(async ({ scripts, people }) => {
    const stored = await scripts.versions(kind);
    // A handful of admins have saved hundreds of versions.
    const savers = new Map<string | null, string | null>();
    for (const savedBy of new Set(stored.map((version) => version.savedBy))) {
      savers.set(savedBy, await nameOf(savedBy, people));
    }
    return stored.map((version) => viewVersion(version, savers.get(version.savedBy) ?? null));
  });
}
