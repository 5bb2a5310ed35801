import { browser } from 'wxt/browser';
import type { WorkerDeps } from './worker-deps.ts';

/** Firefox rejects with this if no organisation manages the extension; Chromium answers with nothing. */
const NOTHING_MANAGED = /managed storage manifest not found/i;

async function readManagedList(): Promise<unknown> {
  try {
    return (await browser.storage.managed.get('allowedServers'))['allowedServers'];
  } catch (error) {
    if (error instanceof Error && NOTHING_MANAGED.test(error.message)) return undefined;
    throw error;
  }
}

/** A window that was just closed may still be listed; it has no tab any more. */
async function isOpen(windowId: number): Promise<boolean> {
  const { tabs = [] } = await browser.windows.get(windowId, { populate: true }).catch(() => ({ tabs: [] }));
  return tabs.length > 0;
}

async function isPageOpen(): Promise<boolean> {
  // Not every Firefox has it: there an update waits only for create windows.
  if (typeof browser.runtime.getContexts !== 'function') return false;
  return (await browser.runtime.getContexts({ contextTypes: ['POPUP', 'TAB'] })).length > 0;
}

/** The worker's dependencies in the real browser. */
export function browserDeps(): WorkerDeps {
  return {
    own: {
      id: browser.runtime.id,
      baseUrl: browser.runtime.getURL('/'),
      version: browser.runtime.getManifest().version,
    },
    session: {
      read: async (key) => (await browser.storage.session.get(key))[key],
      write: (key, value) => browser.storage.session.set({ [key]: value }),
      remove: (key) => browser.storage.session.remove(key),
    },
    readManagedList,
    windows: {
      async open(page, size) {
        const url = new URL(page, browser.runtime.getURL('/')).href;
        const opened = await browser.windows.create({ url, type: 'popup', focused: true, ...size });
        if (opened?.id === undefined) throw new TypeError('the browser opened no window');
        return opened.id;
      },
      isOpen,
      async focus(windowId) {
        try {
          if (!(await isOpen(windowId))) return false;
          await browser.windows.update(windowId, { focused: true, drawAttention: true });
          return true;
        } catch {
          return false;
        }
      },
      async close(windowId) {
        await browser.windows.remove(windowId).catch(() => undefined); // already closed by its user
      },
    },
    isPageOpen,
    alone: (name, work) => navigator.locks.request(name, work),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
    reload: () => browser.runtime.reload(),
  };
}
