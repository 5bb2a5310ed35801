import * as v from 'valibot';
import { Change } from '../../../../shared/wire/live.ts';

/**
 * That something is another than it was, without saying what: whoever shows it fetches it.
 * `everything`: news may have been missed. `offline`, `online`: the connection to the server.
 * `alive`: its news arrive.
 */
export const News = v.object({
  what: v.picklist([...Change.entries.what.options, 'everything', 'offline', 'online', 'alive']),
  runId: Change.entries.runId,
});
export type News = v.InferOutput<typeof News>;

const listeners = new Set<(news: News) => void>();
const otherTabs = new BroadcastChannel('chipless-news');

otherTabs.addEventListener('message', ({ data }) => {
  const news = v.safeParse(News, data);
  if (news.success) tell(news.output);
});

/** Tells this tab. */
export function tell(news: News): void {
  for (const listener of [...listeners]) listener(news);
}

/** Tells every tab of this browser, this one included. */
export function tellAllTabs(news: News): void {
  otherTabs.postMessage(news);
  tell(news);
}

/** Gives the function that stops listening. */
export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
