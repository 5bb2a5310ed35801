import type { MessageSender } from '../../../../extension/worker/sender.ts';
import type { WorkerDeps } from '../../../../extension/worker/worker-deps.ts';

export const TICKET = 'A'.repeat(43);
export const OTHER_TICKET = 'B'.repeat(43);
export const ORIGIN = 'https://id.example.com';

export function pageAt(origin: string, more: Partial<MessageSender> = {}): MessageSender {
  return {
    id: 'aaaa',
    url: `${origin}/`,
    origin,
    frameId: 0,
    tab: { id: 7, incognito: false },
    ...more,
  };
}

export const OWN_PAGE: MessageSender = { id: 'aaaa', url: 'chrome-extension://aaaa/create.html' };

export interface Browser {
  readonly deps: WorkerDeps;
  readonly session: Map<string, unknown>;
  readonly openWindows: Map<number, string>;
  readonly focused: number[];
  managedList: unknown;
  /** Milliseconds. */
  now: number;
  reloads: number;
  /** A popup is open, or a page of the extension in a tab. */
  pageOpen: boolean;
}

/** A fake browser with only windows, session storage and the managed list; one worker's life is one `deps`. */
export function browserStandIn(): Browser {
  let lastWindow = 0;
  let last: Promise<unknown> = Promise.resolve();
  const browser: Browser = {
    session: new Map(),
    openWindows: new Map(),
    focused: [],
    managedList: undefined,
    now: Date.parse('2026-06-21T10:00:00Z'),
    reloads: 0,
    pageOpen: false,
    deps: {
      own: { id: 'aaaa', baseUrl: 'chrome-extension://aaaa/', version: '1.2.3' },
      session: {
        read: async (key) => structuredClone(browser.session.get(key)),
        write: async (key, value) => void browser.session.set(key, structuredClone(value)),
        remove: async (key) => void browser.session.delete(key),
      },
      readManagedList: async () => browser.managedList,
      windows: {
        async open(page) {
          lastWindow += 1;
          browser.openWindows.set(lastWindow, page);
          return lastWindow;
        },
        async focus(windowId) {
          if (!browser.openWindows.has(windowId)) return false;
          browser.focused.push(windowId);
          return true;
        },
        isOpen: async (windowId) => browser.openWindows.has(windowId),
        close: async (windowId) => void browser.openWindows.delete(windowId),
      },
      isPageOpen: async () => browser.pageOpen,
      alone(_, work) {
        const result = last.then(work);
        last = result.catch(() => undefined);
        return result;
      },
      newId: () => crypto.randomUUID(),
      now: () => browser.now,
      reload: () => {
        browser.reloads += 1;
      },
    },
  };
  return browser;
}
