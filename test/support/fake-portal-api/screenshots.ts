import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer';
import { runAxe } from '../browser/run-axe.ts';
import { PATHS, SCENARIOS } from './scenarios.ts';
import { serveFakePortal } from './serve.ts';

/**
 * Usage: node screenshots.ts <folder> [part of a name] [folder of the built pages]. Pictures of every screen, and what
 * axe finds on each.
 */

const [folder = '/tmp/portal-screens', only = '', dist] = process.argv.slice(2);

/** A card app that answers as the real content script does. */
const CARD_APP = `addEventListener('message', ({ data }) => {
  if (data?.action === 'chipless:status') {
    postMessage({ action: 'chipless:status-ack' }, origin);
    postMessage({ action: 'chipless:status-success', version: '0.1.0', formats: [1], allowed: true, incognito: false }, origin);
  }
  if (data?.action === 'chipless:enrol') {
    postMessage({ action: 'chipless:enrol-ack' }, origin);
    postMessage({ action: 'chipless:enrol-success' }, origin);
  }
});`;

interface Shot {
  readonly name: string;
  readonly scenario: string;
  readonly path: string;
  readonly cardApp?: boolean;
  readonly prepare?: (page: Page) => Promise<void>;
}

const firstCertificate = SCENARIOS['cards']?.credentials[0]?.certificates[0]?.id ?? '';
const click = (selector: string) => async (page: Page) => {
  await page.locator(selector).click();
  await wait(400);
};
const SHOTS: readonly Shot[] = [
  {
    name: 'login',
    scenario: 'logged out',
    path: '/',
    prepare: async (page) => {
      await page.locator('[name=username]').fill('alice');
      await page.locator('[name=password]').fill('wrong');
      await click('[type=submit]')(page);
    },
  },
  { name: 'dashboard', scenario: 'busy', path: '/' },
  { name: 'dashboard-first', scenario: 'first', path: '/' },
  { name: 'dashboard-first-mobile', scenario: 'first with mobile', path: '/' },
  { name: 'process-1', scenario: 'start', path: PATHS.run },
  { name: 'process-1-again', scenario: 'start again', path: PATHS.run },
  { name: 'process-1-limit', scenario: 'limit', path: PATHS.run },
  { name: 'process-open', scenario: 'waiting', path: PATHS.run, cardApp: true },
  { name: 'process', scenario: 'opened', path: PATHS.run, cardApp: true },
  { name: 'process-ready', scenario: 'ready', path: PATHS.run, cardApp: true },
  { name: 'process-done', scenario: 'done', path: PATHS.run },
  { name: 'cancelled', scenario: 'cancelled', path: PATHS.run },
  { name: 'expired', scenario: 'expired', path: PATHS.run },
  { name: 'failed', scenario: 'failed', path: PATHS.run },
  { name: 'repair', scenario: 'waiting', path: PATHS.run, prepare: () => wait(1500) },
  {
    name: 'repair-how',
    scenario: 'waiting',
    path: PATHS.run,
    prepare: async (page) => {
      await wait(1500);
      await click('.repair-actions button')(page);
    },
  },
  { name: 'cards', scenario: 'cards', path: '/cards' },
  { name: 'cards-busy', scenario: 'busy', path: '/cards' },
  { name: 'cards-empty', scenario: 'first', path: '/cards' },
  { name: 'card-details', scenario: 'cards', path: PATHS.card },
  { name: 'mobile-id', scenario: 'first', path: '/mobile-id' },
  { name: 'mobile-ids', scenario: 'mobile IDs', path: '/mobile-id' },
  { name: 'mobile-ids-lock', scenario: 'mobile IDs', path: '/mobile-id', prepare: click('.c-button-careful') },
  { name: 'mobile-id-details', scenario: 'mobile IDs', path: PATHS.mobileId },
  { name: 'dashboard-ordered', scenario: 'ordered by operator', path: '/' },
  { name: 'm-start', scenario: 'mobile start', path: PATHS.run },
  { name: 'm-start-email', scenario: 'mobile start email', path: PATHS.run },
  { name: 'm-lock', scenario: 'mobile lock', path: PATHS.run },
  { name: 'm-qr', scenario: 'mobile code', path: PATHS.run },
  { name: 'm-qr-link', scenario: 'mobile code', path: PATHS.run, prepare: click('.c-more-label') },
  { name: 'm-qr-low', scenario: 'mobile code low', path: PATHS.run },
  { name: 'm-qr-ordered', scenario: 'ordered by operator', path: PATHS.run },
  { name: 'm-connected', scenario: 'mobile connected', path: PATHS.run },
  { name: 'm-number', scenario: 'mobile number', path: PATHS.run, prepare: click('[type=submit]') },
  { name: 'm-email', scenario: 'mobile email', path: PATHS.run },
  { name: 'm-email-sending', scenario: 'mobile email sending', path: PATHS.run },
  { name: 'm-email-again', scenario: 'mobile email again', path: PATHS.run },
  { name: 'm-email-limit', scenario: 'mobile email limit', path: PATHS.run },
  { name: 'm-email-failed', scenario: 'mobile email failed', path: PATHS.run },
  { name: 'm-email-refused', scenario: 'mobile email refused', path: PATHS.run },
  { name: 'm-number-wrong', scenario: 'mobile number wrong', path: PATHS.run },
  { name: 'm-ready', scenario: 'mobile ready', path: PATHS.run },
  { name: 'm-done', scenario: 'mobile done', path: PATHS.run },
  { name: 'm-cancelled', scenario: 'mobile cancelled', path: PATHS.run },
  { name: 'm-expired', scenario: 'mobile expired', path: PATHS.run },
  { name: 'certificates', scenario: 'cards', path: '/certificates' },
  { name: 'certificates-empty', scenario: 'first', path: '/certificates' },
  { name: 'certificate-details', scenario: 'cards', path: `/certificates/${firstCertificate}` },
  { name: 'tasks', scenario: 'first', path: '/tasks' },
  { name: 'not-found', scenario: 'first', path: '/nothing' },
  { name: 'setup', scenario: 'logged out', path: '/setup#token', prepare: click('[type=submit]') },
  { name: 'setup-dead', scenario: 'logged out', path: '/setup' },
];

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

mkdirSync(folder, { recursive: true });
const portal = await serveFakePortal(dist);
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const shot of SHOTS.filter(({ name }) => name.includes(only))) {
    for (const [width, height, scheme] of [
      [1280, 800, 'light'],
      [360, 780, 'dark'],
    ] as const) {
      portal.show(shot.scenario);
      const page = await browser.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') console.log(shot.name, message.text());
      });
      page.on('pageerror', (error) => console.log(shot.name, error));
      await page.setViewport({ width, height, deviceScaleFactor: width === 360 ? 2 : 1 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.emulateTimezone('UTC');
      if (shot.cardApp) await page.evaluateOnNewDocument(CARD_APP);
      await page.goto(portal.address + shot.path);
      await page.locator('h1').wait();
      await wait(700);
      await shot.prepare?.(page);
      await page.screenshot({ path: join(folder, `${shot.name}-${width}-${scheme}.png`) });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) console.log(shot.name, width, 'scrolls sideways by', sideways);
      for (const violation of await runAxe(page)) console.log(shot.name, width, scheme, violation);
      console.log(shot.name, width, await page.title());
      await page.close();
    }
  }
} finally {
  await browser.close();
  portal.close();
}
