import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { catchUp } from '../../shared/card/catch-up.ts';
import { cardDeps } from '../host/card-deps.ts';
import { browserDeps } from '../worker/browser-deps.ts';
import { forgetPending } from '../worker/pending-provisioning.ts';
import { route } from '../worker/route.ts';
import { updateIfWaiting, updateWhenIdle } from '../worker/update-when-idle.ts';

/** Routes messages and remembers the open order. It may be stopped at any moment without losing anything. */
export default defineBackground(() => {
  const deps = browserDeps();
  browser.runtime.onMessage.addListener((message: unknown, sender) => route(message, sender, deps));
  browser.windows.onRemoved.addListener((windowId) => {
    void deps.alone('provisioning', async () => {
      await forgetPending(windowId, deps);
      await updateIfWaiting(deps);
    });
  });
  const update = () => void deps.alone('provisioning', () => updateIfWaiting(deps));
  // The popup holds a port: it is not a window whose closing the browser reports.
  browser.runtime.onConnect.addListener((port) => port.onDisconnect.addListener(update));
  update();
  browser.runtime.onUpdateAvailable.addListener(() => {
    void deps.alone('provisioning', () => updateWhenIdle(deps));
  });
  void catchUp(cardDeps());
});
