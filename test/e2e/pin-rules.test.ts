import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  choosePin,
  closeCardApp,
  type Desk,
  GOOD_PIN,
  openDesk,
  orderUpToPin,
  press,
  seeHeading,
  seeText,
} from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { orderWithPolicy } from '../support/order-with-policy.ts';

/** A policy that asks for everything, so that each rule can be broken alone. */
const STRICT = {
  minLength: 8,
  maxLength: 12,
  upperCase: 'required',
  lowerCase: 'required',
  digits: 'required',
  specialCharacters: 'required',
  trivialSequences: 'refused',
} as const;
const FORBIDDING = {
  minLength: 4,
  maxLength: 8,
  upperCase: 'disallowed',
  lowerCase: 'disallowed',
  digits: 'allowed',
  specialCharacters: 'disallowed',
  trivialSequences: 'allowed',
} as const;

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

  async function giveUp(cardApp: Page): Promise<void> {
    await press(portal, 'Cancel');
    await seeHeading(cardApp, 'This order was cancelled');
    await closeCardApp(cardApp);
    await portal.close();
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

  it('is refused by each rule that requires something', async () => {
    portal = await desk.logIn();
    const cardApp = await orderWithPolicy(desk, portal, STRICT);
    for (const [pin, sentence] of [
      ['Ab1!', '8 to 12 characters'],
      ['tarn 4821', 'At least one capital letter'],
      ['TARN 4821', 'At least one small letter'],
      ['Tarn!four', 'At least one digit'],
      ['Tarn48217', 'At least one symbol'],
    ] as const) {
      await choosePin(cardApp, pin);
      await refused(cardApp, sentence);
    }
    await giveUp(cardApp);
  });

  it('is refused by each rule that forbids something', async () => {
    portal = await desk.logIn();
    const cardApp = await orderWithPolicy(desk, portal, FORBIDDING);
    for (const [pin, sentence] of [
      ['48A1', 'No capital letters'],
      ['48a1', 'No small letters'],
      ['48!1', 'No symbols'],
      ['482917365', '4 to 8 characters'],
    ] as const) {
      await choosePin(cardApp, pin);
      await refused(cardApp, sentence);
    }
    await giveUp(cardApp);
  });
});
