import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../../../server/demo/find-browser.ts';

/** From the public key in wxt.config.ts: the first 16 bytes of its SHA-256, each hex digit as a letter from a to p. */
export const EXTENSION_ID = 'kpllmnfbacgfgcgkljpcpcdlfcbhhcge';
const built = join(import.meta.dirname, '..', '..', '..', '.output', 'chrome-mv3');

export interface BrowserOptions {
  /** With the built card app, or without any. */
  readonly extension: boolean;
  /** To return to the same profile; absent: a fresh one that is discarded. */
  readonly userDataDir?: string;
  /** A film (Y4M) that the camera of this browser shows, for pages that ask; absent: it has no camera. */
  readonly camera?: string;
  /** The preferred language of pages, as people choose it in the settings of the browser; absent: British English. */
  readonly language?: string;
  /** To watch; also on with HEADFUL=1. */
  readonly headful?: boolean;
}

/** A real Chromium with or without the extension as `npm run build` left it. */
export async function launchBrowser(options: BrowserOptions): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no Chromium here: run `node setup.mjs browser`');
  if (options.extension && !existsSync(built)) throw new Error('the extension is not built: run `npm run build`');
  const asRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    // Milliseconds; less than a test has, so that a timeout says where.
    protocolTimeout: 60_000,
    // Windows keep the size that the extension gives them.
    defaultViewport: null,
    headless: !(options.headful ?? process.env['HEADFUL'] === '1'),
    args: [
      '--lang=en-GB',
      ...(options.language === undefined ? [] : [`--accept-lang=${options.language}`]),
      // Animations while people wait are repainted sixty times a second: a sixth of all processor time.
      '--force-prefers-reduced-motion',
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(options.camera === undefined ? [] : cameraArguments(options.camera)),
    ],
    enableExtensions: options.extension,
    ...(options.userDataDir === undefined ? {} : { userDataDir: options.userDataDir }),
  });
  // Here and not by `enableExtensions`, whose installing puppeteer 25 does not wait for.
  if (options.extension) await installCardApp(browser);
  return browser;
}

/** Installs the card app; if it is there already, this is what an update does to open pages. */
export async function installCardApp(browser: Browser): Promise<void> {
  await browser.installExtension(built);
}

function cameraArguments(film: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
}

/** The page of the create window, as soon as there is one. Rejects after `timeout` ms. */
export async function createWindowOf(browser: Browser, timeout = 15_000): Promise<Page> {
  const start = `chrome-extension://${EXTENSION_ID}/create.html`;
  const target = await browser.waitForTarget((candidate) => candidate.url().startsWith(start), { timeout });
  const page = await target.page();
  if (page === null) throw new Error('the create window has no page');
  return page;
}

/** The popup in a tab of its own, as wide as the real one: a real popup closes as soon as a test looks away. */
export async function popupOf(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 360, height: 600 });
  await page.goto(`chrome-extension://${EXTENSION_ID}/popup.html`);
  return page;
}

/** As half an hour does: a site has to wait once three of its windows in a row were closed without a card. */
export async function forgetClosedWindows(popup: Page): Promise<void> {
  await popup.evaluate("chrome.storage.session.remove('closed windows')");
}
