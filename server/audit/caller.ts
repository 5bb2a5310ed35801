import { AsyncLocalStorage } from 'node:async_hooks';
import type { SecurityEventName } from '../../shared/security-events.ts';

/** Who calls the server, for the traces that the call leaves. Filled in as it becomes known. */
export interface CallerTrace {
  /** An IPv4 address, or the /64 of an IPv6 address; null = there is no connection, as in some tests. */
  readonly network: string | null;
  /** The person whose session it is. */
  by: string | null;
  /** The order that the call is about, once that is found: of a ticket or a client nothing else says whose it is. */
  order: { readonly personId: string; readonly reference: string } | null;
  /** What was told so far in this call. */
  readonly told: Set<SecurityEventName>;
}

const calls = new AsyncLocalStorage<CallerTrace>();

/**
 * Does `work` as the server's part of one call: security events in it get its network and person. Held here and not
 * handed from function to function, because every event would have to pass on what only its trace is interested in.
 */
export function inCallOf<T>(caller: CallerTrace, work: () => T): T {
  return calls.run(caller, work);
}

/** Lets the traces of the call that is being answered say which order they are about. */
export function foundOrder({ personId, reference }: { readonly personId: string; readonly reference: string }): void {
  const call = currentCall();
  if (call !== null) call.order = { personId, reference };
}

/** The call that is being answered; null = the server does something by itself. */
export function currentCall(): CallerTrace | null {
  return calls.getStore() ?? null;
}
