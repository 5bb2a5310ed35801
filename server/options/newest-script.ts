import type { CredentialKind } from '../../shared/credential.ts';
import type { ScriptStore, StoredScript } from './script-store.ts';

/** The version in force. There is one from the first start on. */
export async function newestScript(
  kind: CredentialKind,
  { scripts }: { readonly scripts: ScriptStore },
): Promise<StoredScript> {
  return (await scripts.newest(kind)) ?? notInstalled(kind);
}

/** Only its number, for callers that may already have the text. */
export async function newestVersion(
  kind: CredentialKind,
  { scripts }: { readonly scripts: ScriptStore },
): Promise<number> {
  return (await scripts.newestVersion(kind)) ?? notInstalled(kind);
}

function notInstalled(kind: CredentialKind): never {
  throw new Error(`There is no option script for a ${kind}: ensureScripts has not run`);
}
