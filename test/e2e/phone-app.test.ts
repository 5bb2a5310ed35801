import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, enter, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { getMobileId } from '../support/order-mobile-id.ts';
import { PHONE_PIN, type Phone, takePhone } from '../support/phone.ts';

describe('the phone app', () => {
  let desk: Desk;
  let phone: Phone;
  let portal: Page;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    phone = await takePhone(desk.browser);
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  const home = () => phone.open(`${desk.server.address}/phone`);

  it('can be installed: a manifest with icons, a worker that keeps it', async () => {
    const page = await home();
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
      const answer = await fetch(link?.href ?? 'missing');
      return (await answer.json()) as {
        start_url: string;
        display: string;
        name: string;
        icons: Array<{ src: string; sizes: string }>;
      };
    });
    expect(manifest).toMatchObject({ name: expect.stringContaining('Chipless'), display: 'standalone' });
    expect(new URL(manifest.start_url, page.url()).pathname).toBe('/phone');
    for (const { src } of manifest.icons) {
      expect((await fetch(new URL(src, `${desk.server.address}/phone`))).headers.get('content-type')).toMatch(/^image/);
    }
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
    await page.close();
  });

  it('shows the mobile ID, also without any connection', async () => {
    portal = await desk.logIn();
    const page = await getMobileId(desk, portal, phone);
    await press(page, 'Done');
    await seeText(page, 'Mobile ID Alice Berg');
    await page.setOfflineMode(true);
    await page.reload();
    await seeText(page, 'Mobile ID Alice Berg');
    await page.close();

    await desk.server.kill();
    const later = await home();
    await seeText(later, 'Mobile ID Alice Berg');
    await later.close();
    await desk.server.startAgain();
  });

  it('holds several mobile IDs', async () => {
    const hers = await desk.logIn('olivia');
    const page = await getMobileId(desk, hers, phone);
    await press(page, 'Done');
    await seeText(page, 'Mobile ID Alice Berg');
    await seeText(page, 'Mobile ID Olivia Hart');
    await page.close();
    await hers.close();
  });

  it('changes the PIN, then takes the new one only', async () => {
    const page = await home();
    await openDetails(page, 'Mobile ID Alice Berg', 2);
    await press(page, 'Change PIN');
    await enter(page, 'Current PIN', PHONE_PIN);
    await enter(page, 'New PIN', 'Birch 6180');
    await enter(page, 'Repeat new PIN', 'Birch 6180');
    await press(page, 'Change PIN');
    await seeText(page, 'Your PIN is changed.');
    await page.close();

    const again = await home();
    await openDetails(again, 'Mobile ID Alice Berg', 2);
    await press(again, 'Change PIN');
    await enter(again, 'Current PIN', PHONE_PIN);
    await enter(again, 'New PIN', 'Cedar 4437');
    await enter(again, 'Repeat new PIN', 'Cedar 4437');
    await press(again, 'Change PIN');
    await seeText(again, 'That is not the PIN. 4 tries left.');
    await again.close();
  });

  it('locks on the server what is deleted on the phone', async () => {
    const page = await home();
    await openDetails(page, 'Mobile ID Olivia Hart');
    await press(page, 'Delete');
    await seeText(page, 'Its keys are destroyed and cannot be brought back.');
    await press(page, 'Delete mobile ID');
    await expect
      .poll(async () => (await listCredentials(desk.server, 'olivia')).map(({ state }) => state), { timeout: 15_000 })
      .toEqual(['locked']);
    await seeText(page, 'The mobile ID is deleted.');
    await page.waitForFunction(() => history.state === null); // the page's own way back, on its way, would undo the reload
    await page.reload();
    await seeText(page, 'Mobile ID Alice Berg');
    expect(await page.evaluate(() => document.body.innerText.includes('Mobile ID Olivia Hart'))).toBe(false);
    await page.close();
  });

  /** Of the mobile ID at this place, swiped to as a keyboard does. */
  async function openDetails(page: Page, name: string, place = 1): Promise<void> {
    await seeText(page, name);
    if (place > 1) {
      await page.focus('section[aria-label="Mobile IDs on this phone"] ul');
      for (let at = 1; at < place; at += 1) await page.keyboard.press('ArrowRight');
      await seeText(page, `${place} of`);
    }
    await press(page, 'Details');
    await seeHeading(page, name);
  }
});
