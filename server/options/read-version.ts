import type { CredentialKind } from '../../shared/credential.ts';
import { AppError } from '../../shared/errors.ts';
import type { OptionScript } from '../../shared/wire/option-script.ts';
import type { OptionStore } from './option-store.ts';
import { viewScript } from './view-version.ts';

/** One version of a script. Throws AppError `options_version_unknown`. */
export function readVersion(
  { kind, version }: { readonly kind: CredentialKind; readonly version: number },
  { store }: { readonly store: OptionStore },
): Promise<OptionScript> {
  return store.transaction(async (stores) => {
    const found = await stores.scripts.version(kind, version);
    if (found === null) throw new AppError('options_version_unknown');
    return viewScript(found, stores);
  });
}
