import { afterAll, beforeAll, describe, it } from 'vitest';
import { installCardApp } from '../support/browser.ts';
import { type Desk, follow, openDesk, press, seeHeading } from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';

describe('a card app that is updated under an open Dashboard', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  it('leads to Reload, after which the order goes on', async () => {
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
