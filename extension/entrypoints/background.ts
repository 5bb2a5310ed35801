import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { catchUp } from '../../shared/card/catch-up.ts';
import { cardDeps } from '../host/card-deps.ts';
import { browserDeps } from '../worker/browser-deps.ts';
import { forgetPending } from '../worker/pending-enrolment.ts';
import { route } from '../worker/route.ts';

/** Routes messages and remembers the open order. It may die at any moment and loses nothing by it. */
export default defineBackground(() => {
  const deps = browserDeps();
  browser.runtime.onMessage.addListener((message: unknown, sender) => route(message, sender, deps));
  browser.windows.onRemoved.addListener((windowId) => {
    void deps.alone('enrolment', () => forgetPending(windowId, deps));
  });
  void catchUp(cardDeps());
});
