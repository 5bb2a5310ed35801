import * as v from 'valibot';
import { Change } from '../../../../shared/wire/live.ts';

/**
 * News that something changed, without saying what: what shows it fetches it. `everything`: changes may have been
 * missed. `offline`, `online`: the connection to the server. `alive`: changes arrive.
 */
export const PageChange = v.object({
  what: v.picklist([...Change.entries.what.options, 'everything', 'offline', 'online', 'alive']),
  runId: Change.entries.runId,
});
export type PageChange = v.InferOutput<typeof PageChange>;

const listeners = new Set<(change: PageChange) => void>();
const otherTabs = new BroadcastChannel('chipless-changes');

otherTabs.addEventListener('message', ({ data }) => {
  const change = v.safeParse(PageChange, data);
  if (change.success) publish(change.output);
});

/** Publishes to this tab. */
export function publish(change: PageChange): void {
  for (const listener of [...listeners]) listener(change);
}

/** Publishes to every tab of this browser, including this one. */
export function publishToAllTabs(change: PageChange): void {
  otherTabs.postMessage(change);
  publish(change);
}

/** Returns the function that stops listening. */
export function onChange(listener: (change: PageChange) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
