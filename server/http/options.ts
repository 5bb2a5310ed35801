import { OPTION_KINDS } from '../../shared/options/option-kind.ts';
import {
  checkOptions,
  listOptionVersions,
  previewOptions as previewOptionsEndpoint,
  readOptions as readOptionsEndpoint,
  readOptionVersion,
  saveOptions,
} from '../../shared/wire/options.ts';
import { countTries, type Limit } from '../identity/count-try.ts';
import { listVersions } from '../options/list-versions.ts';
import { readOptions } from '../options/read-options.ts';
import { readVersion } from '../options/read-version.ts';
import type { Sandbox } from '../options/sandbox.ts';
import { saveScript } from '../options/save-script.ts';
import { tryScript } from '../options/try-script.ts';
import { viewScript } from '../options/view-version.ts';
import type { Deps } from '../processes/deps.ts';
import { previewOptions } from '../processes/preview-options.ts';
import type { Route } from './route.ts';

/** Each is one evaluation. As somebody types there are a few in a second, not hundreds in a minute. */
export const PREVIEW_LIMIT: Limit = { name: 'preview options', tries: 300, seconds: 60 };
/** Each is hundreds of evaluations. */
export const TRY_LIMIT: Limit = { name: 'try options', tries: 60, seconds: 60 };

/** Option scripts: admins change them, operators may read them and see what they do. */
export function optionRoutes(route: Route, deps: Deps & { readonly drafts: Sandbox }): void {
  route(readOptionsEndpoint, ({ kind }) => readOptions(OPTION_KINDS[kind], deps));
  route(saveOptions, async ({ kind, ...given }, { person }) => {
    await countTries([[TRY_LIMIT, person.id]], deps);
    const saved = await saveScript({ kind: OPTION_KINDS[kind], ...given }, person.id, deps);
    return deps.store.transaction((stores) => viewScript(saved, stores));
  });
  route(checkOptions, async ({ kind, text }, { person }) => {
    await countTries([[TRY_LIMIT, person.id]], deps);
    return tryScript({ kind: OPTION_KINDS[kind], text }, deps);
  });
  route(previewOptionsEndpoint, async ({ kind, ...order }, { person }) => {
    await countTries([[PREVIEW_LIMIT, person.id]], deps);
    return previewOptions({ kind: OPTION_KINDS[kind], ...order }, person, deps);
  });
  route(listOptionVersions, async ({ kind }) => ({ versions: await listVersions(OPTION_KINDS[kind], deps) }));
  route(readOptionVersion, ({ kind, version }) => readVersion({ kind: OPTION_KINDS[kind], version }, deps));
}
