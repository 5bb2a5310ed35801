import * as v from 'valibot';
import { Notice } from '../../../../shared/wire/live.ts';

/**
 * Notices that something changed, without saying what: what shows it fetches it. `everything`: notices may have been
 * missed. `offline`, `online`: the connection to the server. `alive`: notices arrive.
 */
export const PageNotice = v.object({
  what: v.picklist([...Notice.entries.what.options, 'everything', 'offline', 'online', 'alive']),
  runId: Notice.entries.runId,
});
export type PageNotice = v.InferOutput<typeof PageNotice>;

const listeners = new Set<(notice: PageNotice) => void>();
const otherTabs = new BroadcastChannel('chipless-changes');

otherTabs.addEventListener('message', ({ data }) => {
  const notice = v.safeParse(PageNotice, data);
  if (notice.success) publish(notice.output);
});

/** Publishes to this tab. */
export function publish(notice: PageNotice): void {
  for (const listener of [...listeners]) listener(notice);
}

/** Publishes to every tab of this browser, including this one. */
export function publishToAllTabs(notice: PageNotice): void {
  otherTabs.postMessage(notice);
  publish(notice);
}

/** Returns the function that stops listening. */
export function onNotice(listener: (notice: PageNotice) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
