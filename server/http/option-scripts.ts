import { OPTION_KINDS } from '../../shared/options/option-kind.ts';
import * as wire from '../../shared/wire/option-script.ts';
import { rateLimit } from '../identity/rate-limit/rate-limit.ts';
import { previewOptions } from '../identity-manager/preview-options.ts';
import type { Sandbox } from '../options/evaluation.ts';
import { listVersions } from '../options/list-versions.ts';
import { readOptions } from '../options/read-options.ts';
import { readVersion } from '../options/read-version.ts';
import { saveScript } from '../options/save-script.ts';
import { tryScript } from '../options/try-script.ts';
import { viewScript } from '../options/view-version.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { RATE_LIMITS } from '../rate-limits.ts';
import type { Route } from './route.ts';

/** Option scripts: admins change them, operators may read them and preview their results. */
export function optionRoutes(route: Route, deps: Deps & { readonly draftSandbox: Sandbox }): void {
  route(wire.readOptions, ({ kind }) => readOptions(OPTION_KINDS[kind], deps));
  route(wire.saveOptions, async ({ kind, ...given }, { person }) => {
    await rateLimit([[RATE_LIMITS.options.save, person.id]], deps);
    const saved = await saveScript({ kind: OPTION_KINDS[kind], ...given }, person.id, deps);
    return deps.store.transaction((stores) => viewScript(saved, stores));
  });
  route(wire.checkOptions, async ({ kind, text }, { person }) => {
    await rateLimit([[RATE_LIMITS.options.save, person.id]], deps);
    return tryScript({ kind: OPTION_KINDS[kind], text }, deps);
  });
  route(wire.previewOptions, async ({ kind, ...order }, { person }) => {
    await rateLimit([[RATE_LIMITS.options.preview, person.id]], deps);
    return previewOptions({ kind: OPTION_KINDS[kind], ...order }, person, deps);
  });
  route(wire.listOptionVersions, async ({ kind }) => ({ versions: await listVersions(OPTION_KINDS[kind], deps) }));
  route(wire.readOptionVersion, ({ kind, version }) => readVersion({ kind: OPTION_KINDS[kind], version }, deps));
}
