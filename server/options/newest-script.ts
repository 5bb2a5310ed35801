import type { CredentialKind } from '../../shared/credential.ts';
import type { ScriptStore, StoredScript } from './script-store.ts';

/** The version that holds. There is one from the first start on. */
export async function newestScript(
  kind: CredentialKind,
  { scripts }: { readonly scripts: ScriptStore },
): Promise<StoredScript> {
  const newest = await scripts.newest(kind);
  if (newest === null) throw new Error(`There is no option script for a ${kind}: ensureScripts has not run`);
  return newest;
}
