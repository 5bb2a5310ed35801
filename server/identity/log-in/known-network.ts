import type { RateLimitStore } from '../rate-limit-store.ts';

const REMEMBERED_DAYS = 30;

/**
 * Whether this account was logged in from this network before. Guesses from elsewhere, from however many addresses, do
 * not lock its person out there.
 */
export async function isKnownNetwork(
  account: string,
  network: string,
  { tries }: { readonly tries: RateLimitStore },
): Promise<boolean> {
  return (await tries.counted(keyOf(account, network))) > 0;
}

export async function rememberNetwork(
  account: string,
  network: string,
  { tries, now }: { readonly tries: RateLimitStore; readonly now: Date },
): Promise<void> {
  const forgotten = new Date(now.getTime() + REMEMBERED_DAYS * 86_400_000);
  await tries.clear(keyOf(account, network));
  await tries.count(keyOf(account, network), now, forgotten);
}

function keyOf(account: string, network: string): string {
  return `log-in known ${account} ${network}`;
}
