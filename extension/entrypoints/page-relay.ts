import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageRequest } from '../../shared/wire/page.ts';
import { relayPage } from '../relay/relay-page.ts';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: PageRequest): Promise<unknown> };
}

/**
 * Not the polyfill, which would be four times this script: of the two names of the API the first one there returns
 * promises. The types of both names depend on the browser, so what this script uses of them is written above.
 */
export default defineUnlistedScript(() => {
  const names = globalThis as { readonly browser?: ExtensionApi; readonly chrome?: ExtensionApi };
  const api = names.browser ?? names.chrome;
  if (api !== undefined) relayPage({ page: window, askWorker: async (request) => api.runtime.sendMessage(request) });
});
