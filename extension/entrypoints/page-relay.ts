import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageRequest } from '../../shared/wire/page.ts';
import { relayPage } from '../relay/relay-page.ts';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: PageRequest): Promise<unknown> };
}

/**
 * Not the polyfill, which is four times the size of this script: of the two API names, the first one that exists
 * returns promises. The types of both names depend on the browser, so what this script uses of them is declared above.
 */
export default defineUnlistedScript(() => {
  const names = globalThis as { readonly browser?: ExtensionApi; readonly chrome?: ExtensionApi };
  const api = names.browser ?? names.chrome;
  if (api !== undefined) relayPage({ page: window, askWorker: async (request) => api.runtime.sendMessage(request) });
});
