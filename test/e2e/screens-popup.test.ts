import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { popupOf } from '../support/browser.ts';
import {
  type Desk,
  enter,
  follow,
  GOOD_PIN,
  getCard,
  openDesk,
  orderUpToPin,
  press,
  seeHeading,
  seeText,
} from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { hearComplaints, lookAt } from '../support/look-at.ts';

const PROFILE = 'Virtual smart card alice@example.com';

describe('the screens of the popup, and of a card that is deleted there', () => {
  let desk: Desk;
  let popup: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk();
    complaints = hearComplaints(desk.browser);
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  const look = (name: string, headline: string): Promise<void> =>
    lookAt(popup, { name, on: 'popup', title: `${headline} – Chipless` });

  async function changePin(current: string, next: string): Promise<void> {
    await enter(popup, 'Current PIN', current);
    await enter(popup, 'New PIN', next);
    await enter(popup, 'Repeat new PIN', next);
    await press(popup, 'Change PIN');
  }

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

  it('with an order that nobody went on with, which is deleted after asking once', async () => {
    const portal = await desk.logIn();
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
    await popup.close();
    // The server was told: the page says so by itself.
    await seeHeading(portal, 'Order cancelled');
    await portal.close();
  });

  it('with a card', async () => {
    const portal = await desk.logIn();
    await getCard(desk, portal);
    await portal.close();
    popup = await popupOf(desk.browser);
    await seeText(popup, PROFILE);
    await look('popup', 'Cards');
    await press(popup, 'Settings');
    await seeText(popup, 'Trusted servers');
    await look('popup-settings', 'Settings');
    await press(popup, 'Back');
    await press(popup, 'Details');
    await seeHeading(popup, PROFILE);
    await look('popup-details', PROFILE);
    await popup.click('summary');
    await look('popup-more-details', PROFILE);
    await seeText(popup, 'Made in Reception 1');
    await popup.locator('aria/Name of this computer').click();
    await enter(popup, 'Name', 'Reception 2');
    await press(popup, 'Save name');
    await seeText(popup, 'The name is saved.');
    await seeText(popup, 'Made in Reception 1');
    await look('popup-computer', PROFILE);
    await press(popup, 'Back');
  });

  it('while the PIN is changed', async () => {
    await press(popup, 'Change PIN');
    await seeHeading(popup, 'Choose a new PIN');
    await look('popup-change-pin', 'Choose a new PIN');
    await changePin('wrong 99', 'Fell 7193');
    await seeText(popup, 'That is not the PIN. 4 tries left.');
    await look('popup-change-pin-wrong', 'Choose a new PIN');
    await changePin(GOOD_PIN, 'Fell 7193');
    await seeText(popup, 'Your PIN is changed.');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Your PIN is changed.');
    await look('popup-changed', 'Cards');
  });

  it('when the card is blocked', async () => {
    await press(popup, 'Change PIN');
    await changePin(GOOD_PIN, 'Moor 3305');
    await seeText(popup, '4 tries left');
    // The count survives the popup.
    await popup.close();
    popup = await popupOf(desk.browser);
    await press(popup, 'Change PIN');
    for (let tries = 1; tries < 4; tries += 1) {
      await changePin('wrong 99', 'Moor 3305');
      await seeText(popup, ['4 tries left', '3 tries left', '2 tries left', 'One try left'][tries] ?? '');
    }
    await look('popup-last-try', 'Choose a new PIN');
    await changePin('wrong 99', 'Moor 3305');
    await seeText(
      popup,
      'Blocked after 5 wrong PINs. Ask your help desk, or delete it and get a new one in Self-Service.',
    );
    await look('popup-blocked-details', PROFILE);
    // It scrolls a little: a pointer reaches what is under the head once it is scrolled back.
    await popup.evaluate(() => scrollTo(0, 0));
    await press(popup, 'Back');
    await look('popup-blocked', 'Cards');
  });

  it('when the card is deleted', async () => {
    await press(popup, 'Details');
    await press(popup, 'Delete');
    await seeText(popup, 'Delete this card from this browser? Its keys are destroyed and cannot be brought back.');
    await look('popup-delete', PROFILE);
    await press(popup, 'Keep');
    await press(popup, 'Delete');
    await press(popup, 'Delete card');
    await seeText(popup, 'No card yet');
    await expect
      .poll(async () => (await listCredentials(desk.server, 'alice'))[0]?.state, { timeout: 10_000 })
      .toBe('locked');
    await look('popup-deleted', 'Cards');
    await popup.close();
  });

  it('of the card that is locked by that', async () => {
    const portal = await desk.logIn();
    const lookAtPage = (name: string, headline: string): Promise<void> =>
      lookAt(portal, { name, on: 'portal', title: `${headline} – Chipless` });
    await follow(portal, 'Cards');
    await seeText(portal, 'Earlier cards');
    await lookAtPage('cards-locked', 'Cards');
    await follow(portal, PROFILE);
    await seeText(portal, 'revoked');
    await lookAtPage('card-details-locked', PROFILE);
    await follow(portal, 'Certificates');
    await seeText(portal, 'revoked');
    await lookAtPage('certificates-revoked', 'Certificates');
    await portal.close();
  });

  it('none of them complains', () => expect(complaints).toEqual([]));
});
