import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { logInBeside } from '../support/browser/log-in-beside.ts';
import { hearComplaints, lookAt } from '../support/browser/look-at.ts';
import { enter, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { takePhone } from '../support/browser/phone.ts';
import { readManifest } from '../support/browser/read-manifest.ts';
import { judgeCertificates } from '../support/ca/judge-certificates.ts';
import { makeInNode, orderByApi } from '../support/order-by-api.ts';
import { readNewestCredential } from '../support/read-newest-credential.ts';

/** As drawing programs write it; its ratio is 3:1. */
const LOGO = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Example AG -->
<svg xmlns="http://www.w3.org/2000/svg" version="1.1" viewBox="0 0 96 32">
  <defs><linearGradient id="g"><stop offset="0" stop-color="#0b655c"/><stop offset="1" stop-color="#06332f"/></linearGradient></defs>
  <rect style="fill:url(#g)" width="32" height="32" rx="4"/><rect x="40" y="10" width="56" height="12" fill="#0b655c"/>
</svg>`;
const CONTACT = 'help@example.com, +49 30 5550 100';

/** The second of them is longer than the bar. */
const NAMES = ['Example AG', 'Gesellschaft für Forschung und Entwicklung mbH & Co'] as const;

describe('a server of an organisation', () => {
  let folder: string;
  let desk: Desk;
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-organisation-'));
    const logo = join(folder, 'logo.svg');
    writeFileSync(logo, LOGO);
    const settings = {
      ...{ ORGANIZATION: NAMES[0], ORGANIZATION_COUNTRY: 'DE', SUPPORT_CONTACT: CONTACT },
      ...{ LOGO_FILE: logo, ACCENT_COLOR: '#0B655C' },
    };
    desk = await openDesk({ extension: false, settings });
    complaints = hearComplaints(desk.browser);
  });
  // Nothing of it violates the content security policy.
  afterEach(() => expect(complaints).toEqual([]));
  afterAll(async () => {
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const groundOf = (name: string) =>
    page.$eval(`::-p-aria([name="${name}"][role="button"])`, (button) => getComputedStyle(button).backgroundColor);
  const logoOf = () =>
    page.$eval('header img', (image) => ({
      drawn: (image as HTMLImageElement).complete && (image as HTMLImageElement).naturalWidth > 0, // an img
      ratio: Math.round((10 * image.clientWidth) / image.clientHeight) / 10,
    }));

  it('has its name, logo, colour and help desk on the doorstep', async () => {
    page = await desk.browser.newPage();
    await page.goto(desk.server.address);
    await seeHeading(page, 'Log in to Example AG');
    expect(await logoOf()).toEqual({ drawn: true, ratio: 3 });
    expect(await groundOf('Log in')).toBe('rgb(11, 101, 92)');
    await seeText(page, `Questions? Your help desk: ${CONTACT}`);
    await seeText(page, `${new URL(desk.server.address).host} · Chipless`);
    await lookAt(page, {
      ...{ name: 'organisation-doorstep', on: 'portal' },
      title: 'Log in to Example AG – Example AG',
    });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    // Its colour may be on its way.
    await expect.poll(() => groundOf('Log in')).not.toBe('rgb(11, 101, 92)');
  });

  it('has them in the bar of Self-Service', async () => {
    page = await desk.logIn();
    await seeText(page, 'Example AG Self-Service');
    expect(await logoOf()).toEqual({ drawn: true, ratio: 3 });
    await seeText(page, `Questions? Your help desk: ${CONTACT}`);
    const links = await page.$$eval('.bar a[href*=":"]', (all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['mailto:help@example.com', 'tel:+49305550100']);
    await lookAt(page, {
      ...{ name: 'organisation-dashboard', on: 'portal' },
      title: 'What do you want to do? – Example AG',
    });
  });

  it('fits into the narrow bar of the options', async () => {
    page = await logInBeside(desk, 'adam', '/admin/options/virtual-smart-card', 'Virtual smart card');
    const sides = await page.$eval('.bar', (bar) =>
      [bar, ...bar.querySelectorAll('img, .initials')].map((part) => part.getBoundingClientRect().right),
    );
    expect(sides).toHaveLength(3);
    expect(Math.max(...sides)).toBe(sides[0]);
    expect(await page.$eval('.bar-help', (help) => getComputedStyle(help).display)).toBe('none');
  });

  it('issues in its name, under a CA of its name', async () => {
    await makeInNode(await orderByApi(desk.server, 'alice'));
    const made = readNewestCredential(desk.server, 'alice');
    expect(made.serverName).toBe('Example AG');
    expect(made.certificates.map(({ organization }) => organization)).toEqual(['Example AG', 'Example AG']);
    for (const { verdict, text } of await judgeCertificates(desk.server, 'alice')) {
      expect(verdict).toMatch(/: OK$/m);
      expect(text).toMatch(/Issuer: C ?= ?DE, O ?= ?Example AG, CN ?= ?Example AG Issuing CA 1/);
    }
    const root = new X509Certificate(await (await fetch(`${desk.server.address}/pki/root.crt`)).bytes());
    expect(root.subject).toBe('C=DE\nO=Example AG\nCN=Example AG Root CA');
  });

  it('is the phone app that people put on their home screen, also without a connection', async () => {
    const phone = await takePhone(desk.browser);
    page = await phone.open(`${desk.server.address}/phone`);
    expect(await readManifest(page)).toMatchObject({ name: 'Example AG', short_name: 'Example AG' });
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
    await page.setOfflineMode(true);
    await page.reload();
    await seeHeading(page, 'No mobile ID on this phone');
    await seeText(page, 'Example AG Mobile ID');
    expect(await page.title()).toBe('No mobile ID on this phone – Example AG');
    expect(await logoOf()).toEqual({ drawn: true, ratio: 3 });
    expect(await groundOf('Scan a code')).toBe('rgb(11, 101, 92)');
    await phone.close();
  });
});

describe('a server of an organisation with a long name and nothing else', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ extension: false, settings: { ORGANIZATION: NAMES[1] } });
  });
  afterAll(() => desk?.close());

  it('has room for it on the doorstep, and names no help desk', async () => {
    const page = await desk.browser.newPage();
    await page.goto(desk.server.address);
    await enter(page, 'User name', 'alice');
    await enter(page, 'Password', 'wrong');
    await press(page, 'Log in');
    await seeText(page, 'If it keeps happening, ask your help desk.');
    expect(await page.$eval('body', (body) => body.innerText)).not.toContain('Your help desk:');
    const title = `Log in to ${NAMES[1]} – ${NAMES[1]}`;
    await lookAt(page, { name: 'organisation-long', on: 'portal', title });
  });

  it('has room for it in the bar, beside the way to the other program', async () => {
    const page = await desk.logIn('olivia');
    const title = `What do you want to do? – ${NAMES[1]}`;
    await lookAt(page, { name: 'organisation-long-bar', on: 'portal', title });
  });
});
