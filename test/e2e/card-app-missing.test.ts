import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { type Desk, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';

describe('a browser without the card app', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  it('says what to do, keeps the order, and lets it be cancelled', async () => {
    const portal = await desk.logIn();
    await follow(portal, 'Get virtual smart card');
    await press(portal, 'Next');
    await seeHeading(portal, 'You need the card app');
    await seeText(portal, 'Your order is safe. Fix this and the page goes on by itself.');
    await seeText(portal, 'Looking for the card app…');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
  });
});
