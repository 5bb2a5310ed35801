import { browser } from 'wxt/browser';
import { computerName } from '../host/device-name.ts';

const KEY = 'computer name';

/** The name of this computer in orders that are opened from now on. */
export async function readComputerName(): Promise<string> {
  const kept = await browser.storage.local.get(KEY).catch(() => null);
  return computerName(kept?.[KEY], navigator);
}

/** Empty = as the browser reports it. */
export async function keepComputerName(name: string): Promise<void> {
  if (name.trim() === '') await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: name.trim() });
}
