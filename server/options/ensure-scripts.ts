import { CREDENTIAL_KINDS } from '../../shared/credential.ts';
import { defaultScript } from '../../shared/options/default-script.ts';
import type { OptionStore } from './option-store.ts';
import { textFacts } from './text-facts.ts';

const WHY = 'Came with Chipless.';

/** Stores the default script of each kind that has none, as version 1. Of two servers that start at once, one does. */
export async function ensureScripts(deps: { readonly store: OptionStore; readonly clock: () => Date }): Promise<void> {
  const at = deps.clock();
  for (const kind of CREDENTIAL_KINDS) {
    const text = defaultScript(kind);
    const facts = { version: 1, why: WHY, ...textFacts('', text) };
    await deps.store.transaction(async ({ scripts, events }) => {
      if ((await scripts.newest(kind)) !== null) return;
      if (!(await scripts.insert({ kind, version: 1, text, savedBy: null, savedAt: at, why: WHY }))) return;
      events.emit({ event: 'options.installed', by: null, about: kind, facts }, at);
    });
  }
}
