import { AsyncLocalStorage } from 'node:async_hooks';
import type { SecurityEventName } from '../../shared/security-events.ts';

/** The caller, for the traces that the call leaves. Filled in as it becomes known. */
export interface CallerTrace {
  /** An IPv4 address, or the /64 of an IPv6 address; null = there is no connection, as in some tests. */
  readonly network: string | null;
  /** The person whose session it is. */
  by: string | null;
  /** The order that the call is about, once known: nothing else tells to whom a ticket or a client belongs. */
  order: { readonly personId: string; readonly reference: string } | null;
  /** The events recorded so far in this call. */
  readonly told: Set<SecurityEventName>;
}

const calls = new AsyncLocalStorage<CallerTrace>();

/**
 * Runs `work` in the context of one call: security events in it get its network and person. A context, not a parameter,
 * because every function would have to pass on what only the trace needs.
 */
export function inCallOf<T>(caller: CallerTrace, work: () => T): T {
  return calls.run(caller, work);
}

/** Sets the order that the traces of the current call are about. */
export function foundOrder({ personId, reference }: { readonly personId: string; readonly reference: string }): void {
  const call = currentCall();
  if (call !== null) call.order = { personId, reference };
}

/** The current call; null = the server is doing something by itself. */
export function currentCall(): CallerTrace | null {
  return calls.getStore() ?? null;
}
