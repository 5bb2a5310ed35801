import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { enter, press, seeHeading, seeText } from '../support/desk.ts';
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

  async function start(): Promise<void> {
    printed = '';
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
  }

  async function stop(): Promise<void> {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chipless-serve-'));
    await writeFile(join(folder, 'passphrase'), 'a passphrase of a test, long enough\n', { mode: 0o600 });
    publicUrl = `http://localhost:${await freePort()}`;
    await start();
    browser = await launchBrowser({ extension: false });
  });
  afterAll(async () => {
    await browser?.close();
    await stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is made through the link that is printed once, which works once', async () => {
    await until(async () => printed.includes('/setup#'));
    const link = `${publicUrl}${/\/setup#\S+/.exec(printed)?.[0]}`;
    const page = await browser.newPage();
    await page.goto(link);
    await seeHeading(page, 'Create the first admin');
    expect(page.url()).toBe(`${publicUrl}/setup`);
    const { code } = printedLink(printed);
    await enter(page, 'Code', 'ABCD-EFGH');
    await enter(page, 'User name', 'grace');
    await enter(page, 'Given name', 'Grace');
    await enter(page, 'Surname', 'Hopper');
    await enter(page, 'Email', 'grace@example.org');
    await enter(page, 'Password', 'nanoseconds of wire');
    await enter(page, 'Repeat password', 'nanoseconds of wire');
    await press(page, 'Create admin');
    await seeText(page, 'That is not the code that the server printed below the link.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('code');
    await enter(page, 'Code', code.toLowerCase());
    await press(page, 'Create admin');
    await seeHeading(page, 'What do you want to do?');

    const second = await browser.newPage();
    await second.goto(link);
    await enter(second, 'Code', code);
    await enter(second, 'User name', 'mallory');
    await enter(second, 'Given name', 'Mallory');
    await enter(second, 'Surname', 'Moe');
    await enter(second, 'Email', 'mallory@example.org');
    await enter(second, 'Password', 'let me in here too');
    await enter(second, 'Repeat password', 'let me in here too');
    await press(second, 'Create admin');
    await seeText(second, 'This link does not work any more');
  });

  it('has no link printed again, and no demo people or mailbox beside him', async () => {
    await stop();
    await start();
    expect(printed).not.toContain('/setup#');
    const logIn = await fetch(`${publicUrl}/api/session`, {
      method: 'POST',
      headers: { origin: publicUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ userName: 'alice', password: 'correct horse battery' }),
    });
    expect(logIn.status).toBe(401);
    expect((await fetch(`${publicUrl}/demo/mailbox`)).status).toBe(404);
  });
});
