import { describe, expect, it } from 'vitest';
import { forgetPending } from '../../../../extension/worker/pending-provisioning.ts';
import { route } from '../../../../extension/worker/route.ts';
import { updateIfWaiting, updateWhenIdle } from '../../../../extension/worker/update-when-idle.ts';
import { browserStandIn, ORIGIN, pageAt, TICKET } from './stand-in.ts';

describe('an update of the card app', () => {
  it('takes over at once where no window is open', async () => {
    const browser = browserStandIn();
    await updateWhenIdle(browser.deps);
    expect(browser.reloads).toBe(1);
  });

  it('waits for the window that makes a card, and for nothing after it', async () => {
    const browser = browserStandIn();
    await route({ action: 'chipless:enrol', ticket: TICKET }, pageAt(ORIGIN), browser.deps);
    await updateWhenIdle(browser.deps);
    await updateIfWaiting(browser.deps);
    expect(browser.reloads).toBe(0);
    await forgetPending(1, browser.deps);
    await updateIfWaiting(browser.deps);
    expect(browser.reloads).toBe(1);
  });

  it('waits for the popup, in which a PIN may be tested, and for nothing after it', async () => {
    const browser = browserStandIn();
    browser.pageOpen = true;
    await updateWhenIdle(browser.deps);
    await updateIfWaiting(browser.deps);
    expect(browser.reloads).toBe(0);
    browser.pageOpen = false;
    await updateIfWaiting(browser.deps);
    expect(browser.reloads).toBe(1);
    await updateIfWaiting(browser.deps);
    expect(browser.reloads).toBe(1);
  });

  it('is not awaited where there is none', async () => {
    const browser = browserStandIn();
    await updateIfWaiting(browser.deps);
    expect(browser.reloads).toBe(0);
  });
});
