import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Desk, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
import { filmCode } from '../support/film-code.ts';
import { orderMobileId } from '../support/order-mobile-id.ts';
import { choosePhonePin, type Phone, takePhone } from '../support/phone.ts';
import { scanCode } from '../support/read-qr-code.ts';

describe('the camera of the phone app', () => {
  let desk: Desk;
  let folder: string;
  let film: string;
  let browser: Browser;
  let phone: Phone;
  let portal: Page;
  let link: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chipless-camera-'));
    film = join(folder, 'film.y4m');
    await filmCode(film, 'https://elsewhere.example/');
    desk = await openDesk({ extension: false });
    browser = await launchBrowser({ extension: false, camera: film });
    phone = await takePhone(browser);
    portal = await desk.logIn();
    await orderMobileId(desk, portal);
    link = await scanCode(portal);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function hold(text: string): Promise<Page> {
    await filmCode(film, text);
    const page = await phone.open(`${desk.server.address}/phone`);
    await press(page, 'Scan a code');
    return page;
  }

  it.each([
    ['a link of another server with the same ticket', () => link.replace('localhost', 'id.example.com')],
    ['another page of this server', () => link.replace('/phone', '/setup')],
  ])('does not follow %s', async (_, text) => {
    const page = await hold(text());
    await seeText(page, 'This is not a Chipless code');
    await seeHeading(page, 'Scan a code');
    expect(page.url()).toBe(`${desk.server.address}/phone`);
    await page.close();
  });

  it('lets go of the camera on the way back', async () => {
    const page = await hold('https://elsewhere.example/');
    await seeText(page, 'This is not a Chipless code');
    const camera = await page.evaluateHandle(() => {
      const picture = document.querySelector('video')?.srcObject;
      return { state: () => (picture instanceof MediaStream ? picture.getTracks()[0]?.readyState : 'not there') };
    });
    const state = () => camera.evaluate((watched) => watched.state());
    expect(await state()).toBe('live');
    await press(page, 'Back');
    await seeHeading(page, 'No mobile ID on this phone');
    expect(await state()).toBe('ended');
    await page.close();
  });

  it('reads the code of Self-Service and makes the mobile ID', async () => {
    const page = await hold(link);
    await seeHeading(page, 'Choose a PIN for this phone');
    await choosePhonePin(page);
    await seeHeading(page, 'Your mobile ID is ready', 30_000);
    await press(portal, 'Next');
    await seeHeading(portal, 'Your mobile ID is active');
  });
});
