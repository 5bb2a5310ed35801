import { afterAll, beforeAll, describe, it } from 'vitest';
import { EXTENSION_ID, installCardApp } from '../support/browser/browser.ts';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { follow, press, seeHeading } from '../support/browser/page-actions.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';

describe('a card app that changes under an open page', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  it('is found again when the person returns to the page after bringing it back', async () => {
    const portal = await desk.logIn();
    await follow(portal, 'Get virtual smart card');
    await press(portal, 'Next');
    await seeHeading(portal, 'Open the card app');
    await desk.browser.uninstallExtension(EXTENSION_ID);
    await portal.reload();
    await seeHeading(portal, 'The card app is switched off');

    const extensions = await desk.browser.newPage();
    await extensions.bringToFront();
    await portal.waitForFunction(() => document.visibilityState === 'hidden');
    await installCardApp(desk.browser);
    await portal.bringToFront();
    await seeHeading(portal, 'Open the card app');
    await press(portal, 'Dismiss');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await portal.close();
  });

  it('leads to Reload when it was updated, after which the order continues', async () => {
    const portal = await desk.logIn();
    await installCardApp(desk.browser);
    await follow(portal, 'Get virtual smart card');
    await press(portal, 'Next');
    await seeHeading(portal, 'The card app was updated');
    await press(portal, 'Reload');
    await seeHeading(portal, 'Open the card app');
    await press(portal, 'Dismiss');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await expectNothingLeft(desk.server);
  });
});
