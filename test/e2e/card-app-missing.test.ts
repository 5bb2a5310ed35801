import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { type Desk, openDesk, press, seeHeading, seeText, startOrder } from '../support/desk.ts';
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
    await startOrder(portal);
    await press(portal, 'Open card app');
    await seeHeading(portal, 'You need the card app');
    await seeText(portal, 'Your order is safe. Fix this and the page goes on by itself.');
    await seeText(portal, 'Looking for the card app…');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
  });
});
