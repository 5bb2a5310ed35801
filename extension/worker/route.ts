import { answerOwnPage } from './from-own-pages.ts';
import { answerWebSite } from './from-web-sites.ts';
import { judgeSender, type MessageSender } from './sender.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Passes a message to the table of its sender. undefined: ignored, without an answer. */
export function route(message: unknown, sender: MessageSender, deps: WorkerDeps): Promise<unknown> | undefined {
  const from = judgeSender(sender, deps.own);
  if (from === null) return undefined;
  return from.kind === 'own page' ? answerOwnPage(message, deps) : answerWebSite(message, from, deps);
}
