import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createWindowOf, EXTENSION_ID } from '../support/browser/browser.ts';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { closeCardApp, orderUpToPin } from '../support/browser/get-card.ts';
import { press, seeHeading } from '../support/browser/page-actions.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';

const TICKET = 'A'.repeat(43);
/** Asks by itself while it loads: scripts that the test injects would count as a gesture. */
const AT_ONCE = `<script>
  addEventListener('message', ({ data }) => { document.title += data.action; });
  addEventListener('load', () => setTimeout(() => postMessage({ action: 'chipless:enrol', ticket: '${TICKET}' }, '*'), 300));
</script>`;

describe('a page that means ill', () => {
  let desk: Desk;
  let evil: Server;
  let evilAddress: string;
  beforeAll(async () => {
    desk = await openDesk();
    evil = createServer(({ url }, answer) =>
      answer
        .setHeader('content-type', 'text/html')
        .end(url === '/at-once' ? AT_ONCE : '<h1>Evil</h1><button>Go</button>'),
    );
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
    evilAddress = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`; // a TCP server's address is never a string
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(async () => {
    evil?.close();
    await desk?.close();
  });

  async function createWindows(): Promise<Page[]> {
    return (await desk.browser.pages()).filter((page) => page.url().includes('create.html'));
  }

  it('cannot open the card app without a gesture of the user', async () => {
    const page = await desk.browser.newPage();
    await page.goto(`${evilAddress}/at-once`);
    // No evaluate while it waits: puppeteer's scripts count as a gesture.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.title()).toContain('chipless:enrol-failure');
    expect(await createWindows()).toHaveLength(0);
    await page.close();
  });

  it('cannot use a ticket of another server: the order is asked for at its own address', async () => {
    const portal = await desk.logIn();
    const session = (await desk.browser.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const post = (path: string, body: unknown): Promise<Response> =>
      fetch(`${desk.server.address}${path}`, {
        method: 'POST',
        headers: { cookie: session, origin: desk.server.address, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const run = (await (await post('/api/runs', { process: 'VirtualSmartCardSelfServiceProcGet' })).json()) as {
      id: string;
    };
    await post(`/api/runs/${run.id}/next`, { step: 0 });
    const { ticket } = (await (await post(`/api/runs/${run.id}/ticket`, {})).json()) as { ticket: string };

    const page = await desk.browser.newPage();
    await page.goto(evilAddress);
    await page.evaluate((stolen) => {
      document
        .querySelector('button')
        ?.addEventListener('click', () => postMessage({ action: 'chipless:enrol', ticket: stolen }, '*'));
    }, ticket);
    await page.click('button');
    const cardApp = await createWindowOf(desk.browser);
    // The evil server is asked, not ours, and it has no order: nothing is bound and nothing can be typed.
    await cardApp.waitForFunction(
      () => document.body.innerText.trim() !== '' && !document.body.innerText.includes('Getting your order'),
    );
    expect(await cardApp.$('input')).toBeNull();
    await cardApp.close();
    const state = (await (
      await fetch(`${desk.server.address}/api/runs/${run.id}`, { headers: { cookie: session } })
    ).json()) as { progress: { state: string } };
    expect(state.progress.state).toBe('waiting');
    await post(`/api/runs/${run.id}/cancel`, {});
    await page.close();
    await portal.close();
  });

  it('cannot reach the card app from a frame', async () => {
    const page = await desk.browser.newPage();
    await page.goto(evilAddress);
    const framed = await page.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      frame.src = `${address}/frame`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const answers: unknown[] = [];
      frame.contentWindow?.addEventListener('message', ({ data }) => answers.push(data));
      frame.contentWindow?.postMessage({ action: 'chipless:status' }, '*');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return answers.filter((answer) => JSON.stringify(answer).includes('success'));
    }, evilAddress);
    expect(framed).toEqual([]);
    await page.close();
  });

  it("cannot load or message the extension's own pages", async () => {
    const page = await desk.browser.newPage();
    await page.goto(evilAddress);
    const reached = await page.evaluate(async (id) => {
      const fetched = await fetch(`chrome-extension://${id}/popup.html`).then(
        () => 'loaded',
        () => 'refused',
      );
      const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage;
      return { fetched, runtime: typeof runtime };
    }, EXTENSION_ID);
    expect(reached).toEqual({ fetched: 'refused', runtime: 'undefined' });
    await page.close();
  });

  it('cannot make the server act with the session of the user', async () => {
    const portal = await desk.logIn();
    const page = await desk.browser.newPage();
    await page.goto(evilAddress);
    const status = await page.evaluate(async (address) => {
      await fetch(`${address}/api/runs`, {
        method: 'POST',
        mode: 'no-cors',
        credentials: 'include',
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify({ process: 'VirtualSmartCardSelfServiceProcGet' }),
      }).catch(() => undefined);
      return fetch(`${address}/api/runs`, { credentials: 'include' }).then(
        ({ status }) => status,
        () => 'unreadable',
      );
    }, desk.server.address);
    expect(status).toBe('unreadable');
    await portal.reload();
    await seeHeading(portal, 'What do you want to do?');
    expect(await portal.evaluate(() => document.body.innerText.includes('waiting for you'))).toBe(false);
    await page.close();
    await portal.close();
  });

  it('cannot disturb an order that is open in the card app', async () => {
    const portal = await desk.logIn();
    const cardApp = await orderUpToPin(desk, portal);
    const page = await desk.browser.newPage();
    await page.goto(evilAddress);
    await page.evaluate((ticket) => {
      document
        .querySelector('button')
        ?.addEventListener('click', () => postMessage({ action: 'chipless:enrol', ticket }, '*'));
    }, TICKET);
    const answers = page.evaluate(
      () =>
        new Promise((resolve) =>
          addEventListener(
            'message',
            ({ data }) => data.action === 'chipless:enrol-failure' && resolve(data.error.code),
          ),
        ),
    );
    await page.click('button');
    expect(await answers).toBe('enrolment_busy');
    expect(await createWindows()).toHaveLength(1);
    await page.close();
    await portal.bringToFront();
    await press(portal, 'Cancel');
    await seeHeading(cardApp, 'This order was cancelled');
    await closeCardApp(cardApp);
    await portal.close();
  });
});
