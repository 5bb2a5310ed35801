import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { popupOf } from '../support/browser/browser.ts';
import { type Desk, GOOD_PIN, openDesk } from '../support/browser/desk.ts';
import { choosePin, closeCardApp, openCardApp } from '../support/browser/get-card.ts';
import { follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { takePicture } from '../support/browser/take-pictures.ts';

/** What a picture does not show: where the focus is, what is spoken, and how it looks in other colours. */
describe('the screens for the keyboard, the ear and other eyes', () => {
  let desk: Desk;
  let portal: Page;
  beforeAll(async () => {
    desk = await openDesk();
    portal = await desk.logIn();
  });
  afterAll(() => desk?.close());

  /** By name; empty: nothing on the page, as when Tab has left it for the browser's own bar. */
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const at = document.activeElement === document.body ? null : document.activeElement;
      return (
        at?.getAttribute('aria-label') ?? (at instanceof HTMLInputElement ? at.labels?.[0] : at)?.textContent ?? ''
      );
    });

  /** Keeps what the page says to a screen reader from now on. */
  async function listen(page: Page): Promise<() => Promise<string[]>> {
    await page.evaluate(() => {
      const spoken: string[] = [];
      Object.assign(globalThis, { spoken });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const live = (target instanceof Element ? target : target.parentElement)?.closest('[role="status"]');
          const text = live?.textContent?.trim();
          if (text && spoken.at(-1) !== text) spoken.push(text);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    return () => page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
  }

  it('begin at the headline of each step', async () => {
    await follow(portal, 'Get virtual smart card');
    await seeHeading(portal, 'Before you start');
    await expect.poll(() => focused(portal)).toBe('Before you start');
  });

  it('put the focus into the pop-up, keep it there, and give it back', async () => {
    await press(portal, 'Next');
    await expect.poll(() => focused(portal), { timeout: 15_000 }).toBe('Open card app');
    for (let tabs = 0; tabs < 3; tabs += 1) {
      await portal.keyboard.press('Tab');
      expect(['Open card app', 'Dismiss', '']).toContain(await focused(portal));
    }
    await portal.keyboard.press('Escape');
    await seeText(portal, 'Waiting for the card app');
    await expect.poll(() => focused(portal)).toBe('Create your card in the card app');
  });

  it('speak each change of an order once', async () => {
    const said = await listen(portal);
    const cardApp = await openCardApp(desk, portal);
    await seeHeading(cardApp, 'Choose a PIN');
    await seeText(portal, 'Waiting for your PIN');
    await choosePin(cardApp, GOOD_PIN);
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    expect(await focused(cardApp)).toBe('Your card is ready');
    await closeCardApp(cardApp);
    await seeHeading(portal, 'Your card is active');
    await expect.poll(said).toContain('Your card is active. Choose Next.');
    const heard = (await said()).join(' / ');
    expect(heard).toContain('Card app opened. Waiting for your PIN');
    expect(heard.match(/Your card is active\. Choose Next\./g)).toHaveLength(1);
    await press(portal, 'Next');
    await seeHeading(portal, 'Your virtual smart card is active');
    await expect.poll(() => focused(portal)).toBe('Your virtual smart card is active');
  });

  it('announce the rules after the last key, and warn of Caps Lock', async () => {
    const popup = await popupOf(desk.browser);
    await press(popup, 'Change PIN');
    await expect.poll(() => focused(popup)).toBe('Current PIN');
    const said = await listen(popup);
    await popup.type('aria/New PIN[role="textbox"]', 'Tarn');
    await expect.poll(said).toEqual(['1 of 2 rules met.']);
    await popup.$eval('.c-pin-input', (field) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true })),
    );
    await seeText(popup, 'Caps Lock is on.');
    await popup.keyboard.press('Tab');
    await popup.waitForFunction(() => !document.body.innerText.includes('Caps Lock'));
    await popup.close();
  });

  it('put the focus on the harmless answer before something is destroyed, and back on what asked', async () => {
    const popup = await popupOf(desk.browser);
    await press(popup, 'Details');
    await press(popup, 'Delete');
    await expect.poll(() => focused(popup)).toBe('Keep');
    await popup.keyboard.press('Escape');
    await expect.poll(() => focused(popup)).toBe('Delete');
    await popup.close();
  });

  it('keep the card, the focus and the edges of controls where the system chooses the colours', async () => {
    const client = await portal.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await follow(portal, 'Go to Cards');
    await seeHeading(portal, 'Cards');
    const looks = await portal.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      return {
        active: matchMedia('(forced-colors: active)').matches,
        face: style('.c-face').forcedColorAdjust,
        edge: style('.c-button').borderTopStyle,
      };
    });
    expect(looks).toEqual({ active: true, face: 'none', edge: 'solid' });
    await takePicture(portal, 'cards-forced-colours');
    await client.detach();
  });

  it('move nothing for people who ask for no motion', async () => {
    await portal.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await follow(portal, 'Dashboard');
    await follow(portal, 'Get virtual smart card');
    await press(portal, 'Next');
    await press(portal, 'Dismiss');
    await seeText(portal, 'Waiting for the card app');
    const moving = await portal.evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => effect?.getTiming())
        .filter((timing) => timing !== undefined && (timing.iterations === Infinity || Number(timing.duration) > 1)),
    );
    expect(moving).toEqual([]);
  });
});
