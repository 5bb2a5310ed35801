import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { popupOf } from '../support/browser.ts';
import {
  type Desk,
  enter,
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

const NEW_PIN = 'Fell 7193';

describe('the popup of the card app', () => {
  let desk: Desk;
  let popup: Page;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  async function changePin(current: string, next: string): Promise<void> {
    await enter(popup, 'Current PIN', current);
    await enter(popup, 'New PIN', next);
    await enter(popup, 'Repeat new PIN', next);
    await press(popup, 'Change PIN');
  }

  it('says what to do when there is no card yet', async () => {
    popup = await popupOf(desk.browser);
    await seeHeading(popup, 'No card yet');
    await seeText(popup, 'Order one in Self-Service. It takes about a minute.');
    await popup.close();
  });

  it('shows an order that nobody went on with, and deletes it after asking once', async () => {
    const portal = await desk.logIn();
    const cardApp = await orderUpToPin(desk, portal);
    await cardApp.close({ runBeforeUnload: false });
    const { host } = new URL(desk.server.address);
    popup = await popupOf(desk.browser);
    await seeHeading(popup, 'Not finished');
    await press(popup, `Delete the order of ${host}`);
    await seeText(popup, 'Delete this unfinished order?');
    await press(popup, 'Keep');
    await seeHeading(popup, 'Not finished');
    await press(popup, `Delete the order of ${host}`);
    await press(popup, 'Delete order');
    await seeText(popup, 'The order is deleted.');
    await popup.waitForFunction(() => !document.body.innerText.includes('Not finished'));
    await popup.close();
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await portal.close();
  });

  it('shows the card with its certificates', async () => {
    const portal = await desk.logIn();
    await getCard(desk, portal);
    popup = await popupOf(desk.browser);
    await seeText(popup, 'Virtual smart card alice@example.com');
    await seeText(popup, 'active');
    await press(popup, 'Details');
    await seeText(popup, 'authentication');
    await seeText(popup, 'signature');
    await popup.close();
    await portal.close();
  });

  it('changes the PIN with the old one', async () => {
    popup = await popupOf(desk.browser);
    await press(popup, 'Change PIN');
    await changePin(GOOD_PIN, NEW_PIN);
    await seeText(popup, 'Your PIN is changed.');
    await popup.close();
  });

  it('counts wrong PINs and blocks the card after five', async () => {
    popup = await popupOf(desk.browser);
    await press(popup, 'Change PIN');
    await changePin(GOOD_PIN, 'Moor 3305');
    await seeText(popup, 'That is not the PIN. 4 tries left.');
    // The count survives the popup.
    await popup.close();
    popup = await popupOf(desk.browser);
    await press(popup, 'Change PIN');
    for (const said of ['3 tries left', '2 tries left', 'One try left. After that the card is blocked.']) {
      await changePin(GOOD_PIN, 'Moor 3305');
      await seeText(popup, said);
    }
    await changePin(GOOD_PIN, 'Moor 3305');
    await seeText(
      popup,
      'Blocked after 5 wrong PINs. Ask your help desk, or delete it and get a new one in Self-Service.',
    );
    await popup.close();
  });

  it('deletes a card after asking once, and the server locks it', async () => {
    popup = await popupOf(desk.browser);
    await press(popup, 'Details');
    await press(popup, 'Delete');
    await seeText(popup, 'Delete this card from this browser?');
    await press(popup, 'Keep');
    await press(popup, 'Delete');
    await press(popup, 'Delete card');
    await seeHeading(popup, 'No card yet');
    await expect
      .poll(async () => (await listCredentials(desk.server, 'alice'))[0]?.state, { timeout: 10_000 })
      .toBe('locked');
    await popup.close();
  });
});
