import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  choosePin,
  closeCardApp,
  type Desk,
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
import { judgeCertificates } from '../support/judge-certificates.ts';

describe('Get virtual smart card', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  async function nextIsOff(portal: Page): Promise<boolean> {
    return portal.$eval('aria/Next[role="button"]', (button) => button.matches(':disabled'));
  }

  it('ends in an active card whose certificates openssl accepts', async () => {
    const portal = await desk.logIn('alice');
    const cardApp = await orderUpToPin(desk, portal);
    await seeText(cardApp, 'By creating the card you trust this server.');
    await seeText(cardApp, 'For Virtual smart card alice@example.com');
    await seeText(portal, 'Waiting for your PIN');
    expect(await nextIsOff(portal)).toBe(true);

    await choosePin(cardApp, GOOD_PIN);
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    await seeText(cardApp, 'active');
    // The portal follows along: nobody reloads it.
    await seeHeading(portal, 'Your card is active');
    expect(await nextIsOff(portal)).toBe(false);

    await closeCardApp(cardApp);
    await press(portal, 'Next');
    await seeHeading(portal, 'Your virtual smart card is active');
    await follow(portal, 'Go to Cards');
    await seeHeading(portal, 'Cards');
    await seeText(portal, 'Virtual smart card alice@example.com');
    await seeText(portal, 'active');

    const judged = await judgeCertificates(desk.server, 'alice');
    expect(judged.map(({ purpose }) => purpose).sort()).toEqual(['authentication', 'signature']);
    for (const { verdict } of judged) expect(verdict).toMatch(/: OK$/m);
    const authentication = judged.find(({ purpose }) => purpose === 'authentication')?.text ?? '';
    expect(authentication).toMatch(/Key Usage: critical\s+Digital Signature\n/);
    expect(authentication).toMatch(/Extended Key Usage:[^\n]*\n\s+TLS Web Client Authentication\n/);
    expect(authentication).toContain('email:alice@example.com');
    const signature = judged.find(({ purpose }) => purpose === 'signature')?.text ?? '';
    expect(signature).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
    expect(signature).toMatch(/E-mail Protection, 1\.3\.6\.1\.5\.5\.7\.3\.36/);
    await portal.close();
  });

  it('says that one is there already and adds another one', async () => {
    const portal = await desk.logIn('alice');
    await follow(portal, 'Get virtual smart card');
    await seeText(portal, 'You already have an active card. This adds another one.');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await follow(portal, 'Back to Dashboard');
    await getCard(desk, portal);
    expect((await judgeCertificates(desk.server, 'alice')).length).toBe(4);
    await portal.close();
  });
});
