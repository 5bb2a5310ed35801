import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  choosePin,
  closeCardApp,
  type Desk,
  GOOD_PIN,
  openDesk,
  orderUpToPin,
  seeHeading,
  seeText,
} from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';

/** What other policies refuse is in test/integration/option-effects.test.ts. */
describe('the PIN that is chosen', () => {
  let desk: Desk;
  let portal: Page;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  async function refused(cardApp: Page, sentence: string): Promise<void> {
    await seeText(cardApp, 'Not yet:');
    await seeText(cardApp, sentence);
    expect(await cardApp.$('aria/Choose a PIN[role="heading"]')).not.toBeNull();
  }

  it('is refused by each rule of the default policy, and taken when all are met', async () => {
    portal = await desk.logIn();
    const cardApp = await orderUpToPin(desk, portal);
    for (const [pin, sentence] of [
      ['12 48', '6 to 15 characters'],
      ['a'.repeat(5).concat(' long enough 77'), '6 to 15 characters'],
      ['123456', 'Easy to guess: numbers in a row'],
      ['111111', 'Easy to guess: all the same'],
      ['xxalice77', 'Easy to guess: this is part of your name'],
    ] as const) {
      await choosePin(cardApp, pin);
      await refused(cardApp, sentence);
    }
    await choosePin(cardApp, GOOD_PIN, `${GOOD_PIN}x`);
    await refused(cardApp, 'The two PINs are not the same.');
    await choosePin(cardApp, GOOD_PIN);
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    await closeCardApp(cardApp);
    await portal.close();
  });
});
