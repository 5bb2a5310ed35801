import type { Page } from 'puppeteer';
import { beforeAll, expect, it } from 'vitest';
import { type Desk, GOOD_PIN } from '../browser/desk.ts';
import { choosePin, closeCardApp, openCardApp } from '../browser/get-card.ts';
import { holdRequests } from '../browser/hold-requests.ts';
import { hurryTimer } from '../browser/hurry-timer.ts';
import { lookAt } from '../browser/look-at.ts';
import { enter, follow, press, seeHeading, seeText } from '../browser/page-actions.ts';

/** The tests of an order of a card from the first page to the last, each as it looks. */
export function testOrder(of: () => { readonly desk: Desk; readonly portal: Page }): void {
  let desk: Desk;
  let portal: Page;
  let cardApp: Page;
  beforeAll(() => {
    ({ desk, portal } = of());
  });

  const lookAtPage = (name: string, headline: string): Promise<void> =>
    lookAt(portal, { name, on: 'portal', title: `${headline} – Chipless Demo` });
  const lookAtStep = (name: string, headline: string): Promise<void> =>
    lookAt(portal, { name, on: 'portal', title: `${headline} – Get virtual smart card – Chipless Demo` });
  const lookAtWindow = (name: string, headline: string): Promise<void> =>
    lookAt(cardApp, { name, on: 'window', title: `${headline} – Chipless` });

  const WAITING = 'Create your card in the card app';

  const nextIsOff = (): Promise<boolean> =>
    portal.$eval('aria/Next[role="button"]', (button) => button.matches(':disabled'));

  it('before the card app opens', async () => {
    await follow(portal, 'Dashboard');
    await follow(portal, 'Get virtual smart card');
    await seeHeading(portal, 'Before you start');
    await seeText(portal, 'It takes about a minute. This is what happens:');
    await seeText(portal, 'The card app opens A small window of this browser. It asks for a new PIN.');
    await seeText(
      portal,
      'You choose a PIN You need it each time you use the card. Nobody else can see it, not even the server.',
    );
    await seeText(portal, 'Your card is made Then come back here and choose Next.');
    await seeText(portal, 'Nothing is made until you choose Next.');
    await lookAtStep('process-1', 'Before you start');
    await press(portal, 'Next');
    await seeText(portal, 'It opens in its own window and asks for a new PIN. Your PIN stays on this computer.');
    await lookAtStep('process-open', WAITING);
    await press(portal, 'Dismiss');
    await seeText(portal, 'Waiting for the card app');
    await seeText(portal, 'Next is ready once your card is active.');
    expect(await nextIsOff()).toBe(true);
    await seeText(portal, 'Cannot see the window? Open card app');
    await lookAtStep('process-waiting', WAITING);
    await follow(portal, 'Cards');
    await seeText(portal, 'Not created yet');
    await lookAtPage('cards-registered', 'Cards');
    await follow(portal, 'Dashboard');
    await seeText(portal, 'Your virtual smart card is waiting for you You left at step 2 of 3. The order lasts until');
    await lookAtPage('dashboard', 'What do you want to do?');
    await follow(portal, 'Continue');
  });

  it('while the PIN is chosen', async () => {
    cardApp = await openCardApp(desk, portal);
    await seeHeading(cardApp, 'Choose a PIN');
    const { host } = new URL(desk.server.address);
    await seeText(
      cardApp,
      `${host} Chipless Demo asks to create a card for you By creating the card you trust this server. Choose a PIN For Virtual smart card alice@example.com`,
    );
    await seeText(cardApp, '6 to 15 characters Not easy to guess, like 123456 or your name');
    await seeText(cardApp, 'Same as above');
    await seeText(cardApp, 'Your PIN never leaves this computer.');
    await lookAtWindow('card-pin', 'Choose a PIN');
    await enter(cardApp, 'PIN', 'Tarn');
    await lookAtWindow('card-pin-typing', 'Choose a PIN');
    await choosePin(cardApp, 'alice1', 'alice2');
    await seeText(cardApp, 'Easy to guess: this is part of your name');
    await seeText(cardApp, 'Not the same as above');
    await seeText(cardApp, 'Not yet: ');
    await lookAtWindow('card-pin-error', 'Choose a PIN');
    await portal.bringToFront();
    await seeText(portal, 'Waiting for your PIN (now) Choose it in the card app window. The order lasts until');
    await lookAtStep('process', WAITING);
  });

  it('while the order is fetched', async () => {
    const held = await holdRequests(cardApp, '/open');
    const reloaded = cardApp.reload();
    await held.arrived;
    await seeText(cardApp, `Getting your order from ${new URL(desk.server.address).host}…`);
    await lookAtWindow('card-opening', 'Create card');
    await held.askToWait(90);
    await reloaded;
    await seeText(
      cardApp,
      'Too many tries Wait 2 minutes, then we try again by ourselves. Nothing is lost. Keep this window open.',
    );
    await lookAtWindow('card-asked-to-wait', 'Too many tries');
    await cardApp.close({ runBeforeUnload: false });
  });

  it('while the card is made', async () => {
    cardApp = await openCardApp(desk, portal);
    await seeHeading(cardApp, 'Choose a PIN');
    const held = await holdRequests(cardApp, '/confirm');
    await hurryTimer(cardApp, 8000);
    await choosePin(cardApp, GOOD_PIN);
    await held.arrived;
    await seeText(cardApp, 'Still working. Some keys take longer.');
    await seeText(cardApp, 'Making your card This takes a few seconds. Keep this window open.');
    await seeText(cardApp, 'PIN set');
    await lookAtWindow('card-making', 'Making your card');
    await seeText(portal, 'Certificates issued');
    await lookAtStep('process-issued', WAITING);
    // Aborted, or the browser would send the held requests when the page closes.
    await Promise.all([held.breakOff(), cardApp.close({ runBeforeUnload: false })]);
    cardApp = await openCardApp(desk, portal);
    await seeHeading(cardApp, 'Type the PIN you chose');
    await lookAtWindow('card-type-pin', 'Type the PIN you chose');
    await enter(cardApp, 'PIN', 'wrong 99');
    await press(cardApp, 'Create card');
    await seeText(cardApp, 'That is not the PIN. 4 tries left.');
    await lookAtWindow('card-type-pin-wrong', 'Type the PIN you chose');
  });

  it('when the card is made', async () => {
    await enter(cardApp, 'PIN', GOOD_PIN);
    await press(cardApp, 'Create card');
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    await seeText(cardApp, 'Go back to Self-Service and choose Next.');
    await lookAtWindow('card-done', 'Your card is ready');
    await cardApp.click('summary');
    await seeText(cardApp, 'Thumbprint (SHA-256)');
    await lookAtWindow('card-done-details', 'Your card is ready');
    await closeCardApp(cardApp);
    await seeHeading(portal, 'Your card is active');
    await seeText(portal, 'Choose Next to finish.');
    expect(await nextIsOff()).toBe(false);
    await seeText(portal, 'Card app opened');
    await seeText(portal, 'Your card is ready.');
    await lookAtStep('process-ready', 'Your card is active');
    await follow(portal, 'Dashboard');
    await seeText(portal, 'Your virtual smart card is ready One click is left.');
    await lookAtPage('dashboard-ready', 'What do you want to do?');
    await follow(portal, 'Continue');
    await press(portal, 'Next');
    await seeHeading(portal, 'Your virtual smart card is active');
    await seeText(portal, 'It is in this browser now. Only your PIN opens it.');
    await lookAtStep('process-done', 'Your virtual smart card is active');
  });
}
