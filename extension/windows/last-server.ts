import { browser } from 'wxt/browser';

const KEY = 'last server';

/** The server that the newest card came from: a browser whose cards are all deleted still finds its Self-Service. */
export async function rememberLastServer(origin: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: origin });
}

export async function readLastServer(): Promise<string | null> {
  const origin = (await browser.storage.local.get(KEY))[KEY];
  return typeof origin === 'string' ? origin : null;
}
