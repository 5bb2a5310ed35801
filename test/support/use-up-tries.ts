import type { IdentityStore } from '../../server/identity/identity-store.ts';
import type { Count } from '../../server/identity/rate-limit/rate-limit.ts';

/** Counts what a limit allows in the current window, except `leave`, without the work of trying. */
export async function useUpTries(
  [limit, who]: Count,
  { store, clock }: { readonly store: IdentityStore; readonly clock: () => Date },
  leave = 0,
): Promise<void> {
  const length = limit.seconds * 1000;
  const start = new Date(Math.floor(clock().getTime() / length) * length);
  const end = new Date(start.getTime() + 2 * length);
  await store.transaction(({ tries }) => tries.count(`${limit.name} ${who}`, start, end, limit.tries - leave));
}
