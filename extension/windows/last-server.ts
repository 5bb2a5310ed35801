import { browser } from 'wxt/browser';

const KEY = 'last server';

/** The server of the newest card: if all cards are deleted, its Self-Service can still be found. */
export async function rememberLastServer(origin: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: origin });
}

export async function readLastServer(): Promise<string | null> {
  const origin = (await browser.storage.local.get(KEY))[KEY];
  return typeof origin === 'string' ? origin : null;
}
