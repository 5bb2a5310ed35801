import type { Page } from 'puppeteer';
import { beforeAll, expect, it } from 'vitest';
import { popupOf } from '../browser/browser.ts';
import { type Desk, GOOD_PIN } from '../browser/desk.ts';
import { lookAt } from '../browser/look-at.ts';
import { enter, follow, press, seeHeading, seeText } from '../browser/page-actions.ts';
import { listCredentials } from '../list-credentials.ts';

const PROFILE = 'Virtual smart card alice@example.com';

/** The tests of the popup with the card of alice, and of the card, which is deleted there. */
export function testPopupOfCard(of: () => { readonly desk: Desk; readonly portal: Page }): void {
  let desk: Desk;
  let portal: Page;
  let popup: Page;
  beforeAll(() => {
    ({ desk, portal } = of());
  });

  const look = (name: string, headline: string): Promise<void> =>
    lookAt(popup, { name, on: 'popup', title: `${headline} – Chipless` });

  async function changePin(current: string, next: string): Promise<void> {
    await enter(popup, 'Current PIN', current);
    await enter(popup, 'New PIN', next);
    await enter(popup, 'Repeat new PIN', next);
    await press(popup, 'Change PIN');
  }

  it('with a card', async () => {
    popup = await popupOf(desk.browser);
    await seeText(popup, PROFILE);
    await look('popup', 'Cards');
    await press(popup, 'Settings');
    await seeText(popup, 'Trusted servers');
    await look('popup-settings', 'Settings');
    await press(popup, 'Back');
    await press(popup, 'Details');
    await seeHeading(popup, PROFILE);
    await look('popup-details', PROFILE);
    await popup.click('summary');
    await look('popup-more-details', PROFILE);
    await seeText(popup, 'Made in Reception 1');
    await popup.locator('aria/Name of this computer').click();
    await enter(popup, 'Name', 'Reception 2');
    await press(popup, 'Save name');
    await seeText(popup, 'The name is saved.');
    await seeText(popup, 'Made in Reception 1');
    await look('popup-computer', PROFILE);
    await press(popup, 'Back');
  });

  it('while the PIN is changed', async () => {
    await press(popup, 'Change PIN');
    await seeHeading(popup, 'Choose a new PIN');
    await look('popup-change-pin', 'Choose a new PIN');
    await changePin('wrong 99', 'Fell 7193');
    await seeText(popup, 'That is not the PIN. 4 tries left.');
    await look('popup-change-pin-wrong', 'Choose a new PIN');
    await changePin(GOOD_PIN, 'Fell 7193');
    await seeText(popup, 'Your PIN is changed.');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Your PIN is changed.');
    await look('popup-changed', 'Cards');
  });

  it('when the card is blocked', async () => {
    await press(popup, 'Change PIN');
    await changePin(GOOD_PIN, 'Moor 3305');
    await seeText(popup, '4 tries left');
    // The count survives the popup.
    await popup.close();
    popup = await popupOf(desk.browser);
    await press(popup, 'Change PIN');
    for (let tries = 1; tries < 4; tries += 1) {
      await changePin('wrong 99', 'Moor 3305');
      await seeText(popup, ['4 tries left', '3 tries left', '2 tries left', 'One try left'][tries] ?? '');
    }
    await look('popup-last-try', 'Choose a new PIN');
    await changePin('wrong 99', 'Moor 3305');
    await seeText(
      popup,
      'Blocked after 5 wrong PINs. Ask your help desk, or delete it and get a new one in Self-Service.',
    );
    await look('popup-blocked-details', PROFILE);
    // It scrolls a little: a pointer reaches what is under the head once it is scrolled back.
    await popup.evaluate(() => scrollTo(0, 0));
    await press(popup, 'Back');
    await look('popup-blocked', 'Cards');
  });

  it('when the card is deleted', async () => {
    await press(popup, 'Details');
    await press(popup, 'Delete');
    await seeText(popup, 'Delete this card from this browser? Its keys are destroyed and cannot be brought back.');
    await look('popup-delete', PROFILE);
    await press(popup, 'Keep');
    await press(popup, 'Delete');
    await press(popup, 'Delete card');
    await seeText(popup, 'No card yet');
    await expect
      .poll(async () => (await listCredentials(desk.server, 'alice'))[0]?.state, { timeout: 10_000 })
      .toBe('locked');
    await look('popup-deleted', 'Cards');
    await popup.close();
  });

  it('of the card that is locked by that', async () => {
    const lookAtPage = (name: string, headline: string): Promise<void> =>
      lookAt(portal, { name, on: 'portal', title: `${headline} – Chipless Demo` });
    await follow(portal, 'Cards');
    await seeText(portal, 'Earlier cards');
    await lookAtPage('cards-locked', 'Cards');
    await follow(portal, PROFILE);
    await seeText(portal, 'revoked');
    await lookAtPage('card-details-locked', PROFILE);
    await follow(portal, 'Certificates');
    await seeText(portal, 'revoked');
    await lookAtPage('certificates-revoked', 'Certificates');
  });
}
