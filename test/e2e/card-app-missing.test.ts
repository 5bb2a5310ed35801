import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { type Desk, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';

describe('a browser whose card app cannot be used', () => {
  let desk: Desk;
  let portal: Page;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
  });
  afterEach(async () => {
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await expectNothingLeft(desk.server);
    await portal.close();
  });
  afterAll(() => desk?.close());

  async function order(): Promise<void> {
    await follow(portal, 'Get virtual smart card');
    await press(portal, 'Next');
  }

  /** Answers as another version of the card app would: only its answer counts, so none has to be built. */
  async function answerAs(status: {
    version: string;
    formats: number[];
    allowed: boolean;
    incognito: boolean;
  }): Promise<void> {
    await portal.evaluate((said) => {
      addEventListener('message', ({ data }) => {
        if (data.action === 'chipless:status')
          postMessage({ action: 'chipless:status-success', ...said }, location.origin);
      });
    }, status);
  }

  it('says what to do when it is missing, and keeps the order', async () => {
    portal = await desk.logIn();
    await order();
    await seeHeading(portal, 'You need the card app');
    await seeText(portal, 'Your order is safe. Fix this and the page goes on by itself.');
    await seeText(portal, 'Looking for the card app…');
  });

  it('goes on by itself once the card app answers', async () => {
    portal = await desk.logIn();
    await order();
    await seeHeading(portal, 'You need the card app');
    await answerAs({ version: '1.0.0', formats: [1], allowed: true, incognito: false });
    await seeHeading(portal, 'Open the card app', 20_000);
    await press(portal, 'Dismiss');
  });

  it.each([
    ['too old', { version: '0.0.1', formats: [0], allowed: true, incognito: false }, 'The card app needs an update'],
    [
      'too new',
      { version: '9.0.0', formats: [2], allowed: true, incognito: false },
      'This server is older than your card app',
    ],
    [
      'not allowed here',
      { version: '0.1.0', formats: [1], allowed: false, incognito: false },
      'The card app may not run on this site',
    ],
    [
      'private',
      { version: '0.1.0', formats: [1], allowed: true, incognito: true },
      'Private windows cannot keep a card',
    ],
  ])('says so when it is %s', async (_, status, headline) => {
    portal = await desk.logIn();
    await answerAs(status);
    await order();
    await seeHeading(portal, headline);
  });
});
