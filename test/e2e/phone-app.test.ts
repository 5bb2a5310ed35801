import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { filmCode } from '../support/browser/film-code.ts';
import { holdRequests } from '../support/browser/hold-requests.ts';
import { hearComplaints } from '../support/browser/look-at.ts';
import { lookAtPhone } from '../support/browser/look-at-mobile-id.ts';
import { orderMobileId } from '../support/browser/order-mobile-id.ts';
import { enter, follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { choosePhonePin, PHONE_PIN, type Phone, readNumber, takePhone } from '../support/browser/phone.ts';
import { changePin, openDetails, watchCamera } from '../support/browser/phone-home.ts';
import { readManifest } from '../support/browser/read-manifest.ts';
import { scanCode } from '../support/browser/read-qr-code.ts';
import { judgeCertificates } from '../support/ca/judge-certificates.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { listCredentials } from '../support/list-credentials.ts';
import { orderByApi } from '../support/order-by-api.ts';

/** One phone, from the first look into its camera to the mobile IDs that it holds. */
describe('the phone app', () => {
  let folder: string;
  let film: string;
  let desk: Desk;
  let phone: Phone;
  let portal: Page;
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chipless-camera-'));
    film = join(folder, 'film.y4m');
    await filmCode(film, 'https://elsewhere.example/');
    desk = await openDesk({ extension: false, camera: film });
    complaints = hearComplaints(desk.browser);
    phone = await takePhone(desk.browser);
    portal = await desk.logIn();
  });
  afterEach(() => expect(complaints).toEqual([]));
  afterAll(async () => {
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const home = () => phone.open(`${desk.server.address}/phone`);

  it('can be installed: a manifest with icons, a worker that keeps it', async () => {
    page = await home();
    const manifest = await readManifest(page);
    expect(manifest).toMatchObject({ name: 'Chipless Demo', short_name: 'Chipless Demo', display: 'standalone' });
    expect(new URL(manifest.start_url, page.url()).pathname).toBe('/phone');
    for (const { src } of manifest.icons) {
      expect((await fetch(new URL(src, `${desk.server.address}/phone`))).headers.get('content-type')).toMatch(/^image/);
    }
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
    await seeHeading(page, 'No mobile ID on this phone');
    await seeText(page, 'Scan the code that Self-Service shows you.');
    await lookAtPhone(page, 'empty', 'No mobile ID on this phone');
  });

  it('follows only codes of its own server, and releases the camera on the way back', async () => {
    await orderMobileId(desk, portal, { 'secondChannel.portal': true });
    const link = await scanCode(portal);
    for (const text of [link.replace('localhost', 'id.example.com'), link.replace('/phone', '/setup')]) {
      await filmCode(film, text);
      await press(page, 'Scan a code');
      await seeText(page, 'This is not a Chipless code');
      await seeHeading(page, 'Scan a code');
      expect(page.url()).toBe(`${desk.server.address}/phone`);
      const camera = await watchCamera(page);
      expect(await camera()).toBe('live');
      await press(page, 'Back');
      await seeHeading(page, 'No mobile ID on this phone');
      expect(await camera()).toBe('ended');
    }
    await filmCode(film, link);
    await press(page, 'Scan a code');
    await seeHeading(page, 'Choose a PIN for this phone');
  });

  /**
   * Each interruption by itself, at each step, is tried in Node (interrupted-order, interrupted-number); here is what
   * only browsers do.
   */
  it('makes the mobile ID although one thing after the other comes between, on both sides', async () => {
    await enter(page, 'PIN', 'half');
    await seeHeading(portal, 'Type the number your phone shows');
    await page.reload();
    await seeHeading(page, 'Choose a PIN for this phone');

    await portal.close();
    portal = await desk.logIn();
    await seeText(portal, 'Your mobile ID is waiting for you');
    await follow(portal, 'Continue');
    await seeHeading(portal, 'Type the number your phone shows');

    await choosePhonePin(page);
    const number = await readNumber(page);
    await page.reload();
    await seeHeading(page, 'Type the PIN you chose');
    await enter(page, 'PIN', PHONE_PIN);
    await press(page, 'Activate');
    expect(await readNumber(page)).toBe(number);

    const held = await holdRequests(page, '/confirm');
    await page.setOfflineMode(true);
    await enter(portal, 'Number', number);
    await press(portal, 'Continue');
    await page.setOfflineMode(false);
    await held.arrived;
    await page.setOfflineMode(true);
    await held.breakOff();
    await seeHeading(page, 'Almost done');
    await seeText(page, 'We finish as soon as you are online. Keep this page open.');
    await lookAtPhone(page, 'offline', 'Almost done');

    await page.close({ runBeforeUnload: false });
    page = await home();
    await seeHeading(page, 'Type the PIN you chose');
    await enter(page, 'PIN', 'wrong 99');
    await press(page, 'Activate');
    await seeText(page, '4 tries left');
    const heldAgain = await holdRequests(page, '/confirm');
    await enter(page, 'PIN', PHONE_PIN);
    await press(page, 'Activate');
    await heldAgain.arrived;
    await desk.server.kill();
    await heldAgain.breakOff();
    await desk.server.startAgain();
    await seeHeading(page, 'Your mobile ID is ready', 30_000);
    await seeHeading(portal, 'Your mobile ID is active', 30_000);
    await press(portal, 'Next');
    await seeText(portal, 'It is on your phone now. Only your PIN opens it.');
    expect((await listCredentials(desk.server, 'alice'))[0]?.state).toBe('active');
    const judged = await judgeCertificates(desk.server, 'alice');
    expect(judged).toHaveLength(2);
    for (const { verdict } of judged) expect(verdict).toMatch(/: OK$/m);
    await expectNothingLeft(desk.server);
  });

  it('shows the mobile ID, also without any connection', async () => {
    await press(page, 'Done');
    await seeText(page, 'Mobile ID Alice Berg');
    await lookAtPhone(page, 'home', 'Mobile ID');
    await page.setOfflineMode(true);
    await page.reload();
    await seeText(page, 'Mobile ID Alice Berg');
    await page.close();
  });

  it('holds several mobile IDs', async () => {
    page = await phone.open(await orderByApi(desk.server, 'olivia'));
    await choosePhonePin(page);
    await seeHeading(page, 'Your mobile ID is ready', 30_000);
    await press(page, 'Done');
    await seeText(page, 'Mobile ID Alice Berg');
    await seeText(page, 'Mobile ID Olivia Hart');
  });

  it('changes the PIN, then takes the new one only', async () => {
    await openDetails(page, 'Mobile ID Alice Berg', 2);
    await seeText(page, 'authentication');
    await lookAtPhone(page, 'details', 'Mobile ID Alice Berg');
    await press(page, 'Change PIN');
    await seeText(page, 'Repeat new PIN');
    await lookAtPhone(page, 'change-pin', 'Choose a new PIN');
    await changePin(page, 'Birch 6180');
    await seeText(page, 'Your PIN is changed.');

    await page.goto(`${desk.server.address}/phone`);
    await openDetails(page, 'Mobile ID Alice Berg', 2);
    await press(page, 'Change PIN');
    await changePin(page, 'Cedar 4437');
    await seeText(page, 'That is not the PIN. 4 tries left.');
  });

  it('locks on the server what is deleted on the phone, and comes Home, whatever was open before a reload', async () => {
    await page.reload();
    await page.goBack();
    await openDetails(page, 'Mobile ID Olivia Hart');
    await press(page, 'Delete');
    await seeText(page, 'Its keys are destroyed and cannot be brought back.');
    await lookAtPhone(page, 'delete', 'Mobile ID Olivia Hart');
    await press(page, 'Delete mobile ID');
    await expect
      .poll(async () => (await listCredentials(desk.server, 'olivia')).map(({ state }) => state), { timeout: 15_000 })
      .toEqual(['locked']);
    await seeText(page, 'The mobile ID is deleted.');
    await seeText(page, 'Mobile ID Alice Berg This phone');
    await expectNothingLeft(desk.server);
    await page.close();
  });

  it('shows what it holds, and no more, when there is no server', async () => {
    await desk.server.kill();
    page = await home();
    await seeText(page, 'Mobile ID Alice Berg');
    expect(await page.evaluate(() => document.body.innerText.includes('Mobile ID Olivia Hart'))).toBe(false);
  });
});
