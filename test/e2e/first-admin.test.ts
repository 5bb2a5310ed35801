import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUp } from '../../shared/texts/de/portal/set-up.ts';
import { launchBrowser } from '../support/browser/browser.ts';
import { hearComplaints, lookAt } from '../support/browser/look-at.ts';
import { enter, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { printedLink } from '../support/printed-link.ts';

const root = join(import.meta.dirname, '..', '..');

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port');
  return address.port;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come true in 30 s');
}

describe('the first admin of a production server', () => {
  let folder: string;
  let server: ChildProcess;
  let browser: Browser;
  let printed = '';
  let publicUrl: string;
  let complaints: readonly string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chipless-serve-'));
    await writeFile(join(folder, 'passphrase'), 'a passphrase of a test, long enough\n', { mode: 0o600 });
    publicUrl = `http://localhost:${await freePort()}`;
    server = spawn(process.execPath, ['server/main.ts'], {
      cwd: root,
      env: {
        ...process.env,
        PORT: new URL(publicUrl).port,
        PUBLIC_URL: publicUrl,
        DATA_DIR: join(folder, 'data'),
        CA_PASSPHRASE_FILE: join(folder, 'passphrase'),
        SMTP_URL: 'smtp://127.0.0.1:1',
        MAIL_FROM: 'id@example.com',
        ORGANIZATION: 'Example AG',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
    });
    await until(() =>
      fetch(`${publicUrl}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    browser = await launchBrowser({ extension: false });
    complaints = hearComplaints(browser);
  });
  afterAll(async () => {
    await browser?.close();
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });

  const fill = async (page: Page, code: string, userName: string): Promise<void> => {
    await enter(page, 'Code', code);
    await enter(page, 'User name', userName);
    await enter(page, 'Given name', 'Grace');
    await enter(page, 'Surname', 'Hopper');
    await enter(page, 'Email', `${userName}@example.org`);
    await enter(page, 'Password', 'nanoseconds of wire');
    await enter(page, 'Repeat password', 'nanoseconds of wire');
  };
  const look = (page: Page, name: string, headline: string): Promise<void> =>
    lookAt(page, { name, on: 'portal', title: `${headline} – Example AG` });

  /**
   * That it is printed once, that it admits no other caller and what a restart leaves of it: integration/serve.test.ts.
   */
  it('is made through the link that is printed once, which works once', async () => {
    await until(async () => printed.includes('/setup#'));
    const link = `${publicUrl}${/\/setup#\S+/.exec(printed)?.[0]}`;
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(link);
    await seeHeading(page, 'Create the first admin');
    expect(page.url()).toBe(`${publicUrl}/setup`);
    await look(page, 'setup', 'Create the first admin');
    await press(page, 'Create admin');
    await look(page, 'setup-wrong', 'Create the first admin');
    const { code } = printedLink(printed);
    await fill(page, 'ABCD-EFGH', 'grace');
    await press(page, 'Create admin');
    await seeText(page, 'That is not the code that the server printed below the link.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('code');
    await enter(page, 'Code', code.toLowerCase());
    await page.select('select.language-select', 'de');
    await seeHeading(page, setUp.title);
    await press(page, setUp.action);
    await seeHeading(page, 'Was möchten Sie tun?');
    // What was chosen is that of the account.
    const session = await page.evaluate(async () => (await fetch('/api/session')).json());
    expect(session).toMatchObject({ language: 'de', timeZone: expect.any(String) });
    await page.goto(`${publicUrl}/account`);
    await seeHeading(page, 'Ihr Konto');
    await page.select('select.language-select', 'en');
    await seeHeading(page, 'Your account');

    await page.goto(link);
    await seeHeading(page, 'Create the first admin');
    await fill(page, code, 'mallory');
    await press(page, 'Create admin');
    await seeHeading(page, 'This link does not work any more');
    await look(page, 'setup-dead', 'This link does not work any more');
    expect(complaints).toEqual([]);
  });
});
