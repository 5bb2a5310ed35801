import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardApp as app } from '../../shared/texts/de/programs/card-app.ts';
import { order } from '../../shared/texts/de/programs/order.ts';
import { phone as phoneApp } from '../../shared/texts/de/programs/phone.ts';
import { portal as texts } from '../../shared/texts/de/programs/portal.ts';
import { createWindowOf, popupOf } from '../support/browser/browser.ts';
import { type Desk, GOOD_PIN, openDesk } from '../support/browser/desk.ts';
import { hearComplaints, lookAt } from '../support/browser/look-at.ts';
import { enter, find, follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { PHONE_PIN, type Phone, takePhone } from '../support/browser/phone.ts';
import { scanCode } from '../support/browser/read-qr-code.ts';
import { startSession } from '../support/browser/start-session.ts';
import { judgeCertificates } from '../support/ca/judge-certificates.ts';

const { run, runMobile, runEnd } = order;
const { processes, ways, ui } = texts;

/**
 * The main flows from the first page to the last, in a browser that asks for German: all sentences by their modules.
 */
describe('in German', () => {
  let desk: Desk;
  let portal: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk({ extension: true, language: 'de' });
    complaints = hearComplaints(desk.browser);
    const cookie = await startSession(desk.server, 'alice');
    await desk.browser.setCookie({ ...cookie, domain: 'localhost', path: '/', secure: true, httpOnly: true });
    portal = await desk.browser.newPage();
    await portal.setViewport({ width: 1280, height: 800 });
    await portal.goto(desk.server.address);
    await seeHeading(portal, texts.dashboard.title);
  });
  afterEach(() => expect(complaints).toEqual([]));
  afterAll(() => desk?.close());

  describe('a virtual smart card', () => {
    let window: Page;
    let popup: Page;
    const lookAtWindow = (name: string, headline: string) =>
      lookAt(window, { name: `german-${name}`, on: 'window', title: `${headline} – Chipless` });
    const lookAtPopup = (name: string, headline: string) =>
      lookAt(popup, { name: `german-${name}`, on: 'popup', title: `${headline} – Chipless` });

    it('is ordered, and the card app asks for a PIN', async () => {
      popup = await popupOf(desk.browser);
      await seeText(popup, app.popup.none.bodyUnknown);
      await lookAtPopup('popup-empty', app.popup.cards);
      await popup.close();
      await follow(portal, processes.titles.VirtualSmartCardSelfServiceProcGet);
      await seeHeading(portal, run.start.headline);
      await press(portal, ui.next);
      [window] = await Promise.all([createWindowOf(desk.browser), press(portal, run.openCardApp.action)]);
      await seeHeading(window, app.create.choosePin.headline);
      await seeText(window, app.create.asks('Chipless Demo').join(''));
      await seeText(window, app.pin.rules.notTrivial);
      await lookAtWindow('card-pin', app.create.choosePin.headline);
      await enter(window, app.pin.first, 'alice1');
      await enter(window, app.pin.second, 'alice2');
      await press(window, app.create.title);
      await seeText(window, app.pin.rules.trivial.name);
      await seeText(window, app.pin.notYet.both([app.pin.rules.notTrivial]));
      await lookAtWindow('card-pin-error', app.create.choosePin.headline);
    });

    it('is made, and active at last', async () => {
      await enter(window, app.pin.first, GOOD_PIN);
      await enter(window, app.pin.second, GOOD_PIN);
      await press(window, app.create.title);
      await seeHeading(window, app.create.ready, 30_000);
      await seeText(window, app.client.goBack);
      await lookAtWindow('card-done', app.create.ready);
      await closeWindow(window);
      await seeHeading(portal, run.ready.headline['virtual smart card']);
      await press(portal, ui.next);
      await seeHeading(portal, runEnd.ofKind['virtual smart card'].done.headline);
      await follow(portal, ways.goTo['virtual smart card']);
      await seeHeading(portal, texts.cards.title);
      await seeText(portal, ui.states.active);
    });

    it('is used and deleted in the popup', async () => {
      popup = await popupOf(desk.browser);
      await seeText(popup, ui.faces.active);
      await lookAtPopup('popup', app.popup.cards);
      await press(popup, app.client.changePin);
      await enter(popup, app.client.newPin.current, 'wrong 99');
      await enter(popup, app.client.newPin.first, 'Fell 7193');
      await enter(popup, app.client.newPin.second, 'Fell 7193');
      await press(popup, app.client.changePin);
      await seeText(popup, app.client.wrongPin(4));
      await lookAtPopup('popup-change-pin', app.client.newPin.headline);
      // It scrolls a little: a pointer reaches what is under the head once it is scrolled back.
      await popup.evaluate(() => scrollTo(0, 0));
      await press(popup, app.client.back);
      await press(popup, app.client.details);
      await seeText(popup, app.client.pinTriesLeft);
      await popup.click('summary');
      await lookAtPopup('popup-details', 'Virtual smart card alice@example.com');
      await press(popup, app.client.delete);
      await lookAtPopup('popup-delete', 'Virtual smart card alice@example.com');
      await press(popup, app.popup.deletion.action);
      await seeText(popup, app.popup.deletion.done);
      await popup.close();
    });
  });

  describe('a mobile ID', () => {
    let phone: Phone;
    let onPhone: Page;
    const look = (name: string, headline: string) =>
      lookAt(onPhone, { name: `german-phone-${name}`, on: 'phone', title: `${headline} – Chipless Demo` });

    it('is ordered, and the phone asks for a PIN', async () => {
      phone = await takePhone(desk.browser);
      onPhone = await phone.open(`${desk.server.address}/phone`);
      await seeHeading(onPhone, phoneApp.home.nothing);
      await look('empty', phoneApp.home.nothing);
      await onPhone.close();
      await follow(portal, texts.menu.dashboard);
      await follow(portal, processes.titles.MobileIDSelfServiceProcGet);
      await seeHeading(portal, run.start.headline);
      await press(portal, ui.next);
      await seeHeading(portal, runMobile.code.headline);
      onPhone = await phone.open(await scanCode(portal));
      await seeHeading(onPhone, phoneApp.activate.choosePin.headline);
      await seeText(onPhone, phoneApp.activate.asks('Chipless Demo', 'Alice Berg', String).join(''));
      await look('pin', phoneApp.activate.choosePin.headline);
    });

    it('is made, and active at last', async () => {
      await enter(onPhone, phoneApp.pin.first, PHONE_PIN);
      await enter(onPhone, phoneApp.pin.second, PHONE_PIN);
      await press(onPhone, phoneApp.activate.title);
      await seeHeading(onPhone, phoneApp.activate.ready, 30_000);
      await seeText(onPhone, phoneApp.home.thisPhone);
      await look('done', phoneApp.activate.ready);
      await press(onPhone, phoneApp.activate.done);
      await press(onPhone, phoneApp.client.details);
      await seeText(onPhone, phoneApp.client.certificates.title);
      await look('details', 'Mobile ID Alice Berg');
      await seeHeading(portal, run.ready.headline['mobile ID']);
      await press(portal, ui.next);
      await seeHeading(portal, runEnd.ofKind['mobile ID'].done.headline);
      const judged = await judgeCertificates(desk.server, 'alice');
      for (const { verdict } of judged) expect(verdict).toMatch(/: OK$/m);
    });
  });
});

/** Presses **Close**: the window may be gone before the press has been answered. */
async function closeWindow(window: Page): Promise<void> {
  const closed = new Promise((resolve) => window.once('close', resolve));
  const button = await find(window, 'button', app.create.close);
  await Promise.all([closed, button.click().catch(() => undefined)]);
}
