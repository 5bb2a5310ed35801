import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageRequest } from '../../shared/wire/page.ts';
import { relayPage } from '../relay/relay-page.ts';

/** Of the two names of the extension API, the one that returns promises; the polyfill would be four times this script. */
declare const browser: { runtime: { sendMessage(message: PageRequest): Promise<unknown> } } | undefined;
declare const chrome: NonNullable<typeof browser>;

export default defineUnlistedScript(() => {
  const api = typeof browser === 'undefined' ? chrome : browser;
  relayPage({ page: window, askWorker: async (request) => api.runtime.sendMessage(request) });
});
