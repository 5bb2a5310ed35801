import type { Page } from 'puppeteer';
import { beforeAll, expect, it } from 'vitest';
import { forgetClosedWindows, popupOf } from '../browser/browser.ts';
import type { Desk } from '../browser/desk.ts';
import { orderUpToPin } from '../browser/get-card.ts';
import { lookAt } from '../browser/look-at.ts';
import { press, seeHeading, seeText } from '../browser/page-actions.ts';

/** The tests of the popup while there is no card. The next one is made in "Reception 1". */
export function testPopupWithoutCard(of: () => { readonly desk: Desk; readonly portal: Page }): void {
  let desk: Desk;
  let portal: Page;
  let popup: Page;
  beforeAll(() => {
    ({ desk, portal } = of());
  });

  const look = (name: string, headline: string): Promise<void> =>
    lookAt(popup, { name, on: 'popup', title: `${headline} – Chipless` });

  it('without a card', async () => {
    popup = await popupOf(desk.browser);
    await seeHeading(popup, 'No card yet');
    await seeText(popup, 'Order one in Self-Service. It takes about a minute.');
    await look('popup-empty', 'Cards');
    await press(popup, 'Settings');
    await seeHeading(popup, 'Settings');
    await look('popup-settings-empty', 'Settings');
    await popup.close();
  });

  it('with an abandoned order, which is deleted after asking once', async () => {
    const cardApp = await orderUpToPin(desk, portal);
    await cardApp.close({ runBeforeUnload: false });
    const { host } = new URL(desk.server.address);
    popup = await popupOf(desk.browser);
    await seeHeading(popup, 'Not finished');
    await look('popup-unfinished', 'Cards');
    await press(popup, `Delete the order of ${host}`);
    await seeText(popup, 'Delete this unfinished order?');
    await press(popup, 'Keep');
    await seeHeading(popup, 'Not finished');
    await press(popup, `Delete the order of ${host}`);
    await look('popup-delete-order', 'Cards');
    await press(popup, 'Delete order');
    await seeText(popup, 'The order is deleted.');
    await popup.waitForFunction(() => !document.body.innerText.includes('Not finished'));
    await popup.evaluate("chrome.storage.local.set({ 'computer name': 'Reception 1' })");
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('The order is deleted.');
    await forgetClosedWindows(popup);
    await popup.close();
    // The server was told: the page says so by itself.
    await seeHeading(portal, 'Order cancelled');
  });
}
