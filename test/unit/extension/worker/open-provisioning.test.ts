import { describe, expect, it } from 'vitest';
import { forgetPending } from '../../../../extension/worker/pending-provisioning.ts';
import { route } from '../../../../extension/worker/route.ts';
import type { MessageSender } from '../../../../extension/worker/sender.ts';
import { type Browser, browserStandIn, ORIGIN, OTHER_TICKET, OWN_PAGE, pageAt, TICKET } from './stand-in.ts';

const SUCCESS = { action: 'chipless:enrol-success' };

function enrol(browser: Browser, ticket: string, sender: MessageSender = pageAt(ORIGIN)): Promise<unknown> | undefined {
  return route({ action: 'chipless:enrol', ticket }, sender, browser.deps);
}

function idOf(browser: Browser, windowId: number): string | undefined {
  return browser.openWindows.get(windowId)?.replace('create.html#', '');
}

function read(browser: Browser, id: string | undefined): Promise<unknown> | undefined {
  return route({ action: 'own:read-provisioning', id }, OWN_PAGE, browser.deps);
}

async function end(browser: Browser, windowId: number, made: boolean): Promise<void> {
  await route({ action: 'own:end-provisioning', id: idOf(browser, windowId), made }, OWN_PAGE, browser.deps);
}

async function close(browser: Browser, windowId: number): Promise<void> {
  browser.openWindows.delete(windowId);
  await forgetPending(windowId, browser.deps);
}

describe('chipless:enrol', () => {
  it('opens the create window and answers with success', async () => {
    const browser = browserStandIn();
    expect(await enrol(browser, TICKET)).toEqual(SUCCESS);
    expect(browser.openWindows.get(1)).toMatch(/^create\.html#[0-9a-f-]{36}$/);
  });

  it('keeps the ticket out of the address of the window', async () => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    expect(browser.openWindows.get(1)).not.toContain(TICKET);
  });

  it('brings the window to the front when the same ticket comes again', async () => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    expect(await enrol(browser, TICKET)).toEqual(SUCCESS);
    expect(browser.openWindows.size).toBe(1);
    expect(browser.focused).toEqual([1]);
  });

  it('opens one window for two clicks at once', async () => {
    const browser = browserStandIn();
    await Promise.all([enrol(browser, TICKET), enrol(browser, TICKET)]);
    expect(browser.openWindows.size).toBe(1);
  });

  it.each([
    ['another ticket', OTHER_TICKET, ORIGIN],
    ['the same ticket from another site', TICKET, 'https://evil.example'],
  ])('refuses %s while a window works', async (_, ticket, origin) => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    expect(await enrol(browser, ticket, pageAt(origin))).toMatchObject({
      action: 'chipless:enrol-failure',
      error: { code: 'enrolment_busy' },
    });
    expect(browser.openWindows.size).toBe(1);
  });

  it.each([
    ['another order', OTHER_TICKET],
    ['the same order, which may go on now', TICKET],
  ])('replaces a window that only shows how its order ended, for %s', async (_, ticket) => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    await end(browser, 1, false);
    expect(await enrol(browser, ticket)).toEqual(SUCCESS);
    expect([...browser.openWindows.keys()]).toEqual([2]);
    expect(browser.focused).toEqual([]);
  });

  it('brings the window of a card that was made to the front for its own order, and replaces it for another', async () => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    await end(browser, 1, true);
    expect(await enrol(browser, TICKET)).toEqual(SUCCESS);
    expect([...browser.openWindows.keys()]).toEqual([1]);
    expect(await enrol(browser, OTHER_TICKET)).toEqual(SUCCESS);
    expect([...browser.openWindows.keys()]).toEqual([2]);
  });

  it('counts a reloaded window as one that works', async () => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    await end(browser, 1, false);
    await read(browser, idOf(browser, 1));
    expect(await enrol(browser, OTHER_TICKET)).toMatchObject({ error: { code: 'enrolment_busy' } });
  });

  it('opens a new window after the old one was closed', async () => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    await close(browser, 1);
    expect(await enrol(browser, TICKET)).toEqual(SUCCESS);
    expect([...browser.openWindows.keys()]).toEqual([2]);
  });

  it.each([
    ['closed while they work', async (browser: Browser, windowId: number) => close(browser, windowId)],
    [
      'closed after an end that the site brings about',
      async (browser: Browser, windowId: number) => {
        await end(browser, windowId, false);
        await close(browser, windowId);
      },
    ],
    ['replaced after such an end', async (browser: Browser, windowId: number) => end(browser, windowId, false)],
    [
      'closed without the worker hearing of it',
      async (browser: Browser, windowId: number) => void browser.openWindows.delete(windowId),
    ],
  ])('makes a site wait whose windows are %s, longer each time, and no other site', async (_, leave) => {
    const browser = browserStandIn();
    const open = async (at: number, origin = ORIGIN) =>
      enrol(browser, at % 2 === 0 ? TICKET : OTHER_TICKET, pageAt(origin));
    const newest = () => [...browser.openWindows.keys()].at(-1) ?? 0;
    for (const at of [0, 1, 2]) {
      expect(await open(at)).toEqual(SUCCESS);
      await leave(browser, newest());
    }
    // Windows that are still open are closed now, so that all have been left three times.
    await close(browser, 3);
    for (const [at, pause] of [5, 10, 20, 40, 80, 160, 320, 600, 600].entries()) {
      expect(await open(at)).toMatchObject({ error: { code: 'too_many_tries', retryAfter: pause } });
      browser.now += (pause - 1) * 1000;
      expect(await open(at)).toMatchObject({ error: { code: 'too_many_tries', retryAfter: 1 } });
      browser.now += 1000;
      expect(await open(at)).toEqual(SUCCESS);
      const windowId = newest();
      await leave(browser, windowId);
      await close(browser, windowId);
    }
    expect(await open(0, 'https://other.example')).toEqual(SUCCESS);
  });

  it('forgets what was closed once a card was made', async () => {
    const browser = browserStandIn();
    for (const windowId of [1, 2, 3]) {
      await enrol(browser, TICKET);
      await close(browser, windowId);
    }
    browser.now += 5000;
    await enrol(browser, TICKET);
    await end(browser, 4, true);
    await close(browser, 4);
    expect(await enrol(browser, OTHER_TICKET)).toEqual(SUCCESS);
  });

  it('takes the focus for its own order with a pause', async () => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    for (let times = 0; times < 3; times += 1) expect(await enrol(browser, TICKET)).toEqual(SUCCESS);
    expect(browser.focused).toEqual([1]);
    browser.now += 10_000;
    for (let times = 0; times < 3; times += 1) expect(await enrol(browser, TICKET)).toEqual(SUCCESS);
    expect(browser.focused).toEqual([1, 1]);
  });

  it('takes the focus for other orders once', async () => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    for (let times = 0; times < 3; times += 1)
      expect(await enrol(browser, OTHER_TICKET)).toMatchObject({ error: { code: 'enrolment_busy' } });
    expect(browser.focused).toEqual([1]);
  });

  it('opens a new window when the close of the old one was missed', async () => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    browser.openWindows.delete(1);
    expect(await enrol(browser, OTHER_TICKET)).toEqual(SUCCESS);
    expect([...browser.openWindows.keys()]).toEqual([2]);
  });

  it('keeps the order when another window closes', async () => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    await forgetPending(99, browser.deps);
    expect(await read(browser, idOf(browser, 1))).toEqual({ ticket: TICKET, origin: ORIGIN });
  });

  it('gives the order to the window again after the worker was stopped', async () => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    const restarted = { ...browserStandIn().deps, session: browser.deps.session };
    const message = { action: 'own:read-provisioning', id: idOf(browser, 1) };
    expect(await route(message, OWN_PAGE, restarted)).toEqual({ ticket: TICKET, origin: ORIGIN });
  });

  it('gives an order only to its own window', async () => {
    const browser = browserStandIn();
    await enrol(browser, TICKET);
    expect(await read(browser, crypto.randomUUID())).toBeNull();
  });

  it('refuses a site that the organisation does not list', async () => {
    const browser = browserStandIn();
    browser.managedList = ['https://other.example'];
    expect(await enrol(browser, TICKET)).toMatchObject({ error: { code: 'server_not_allowed' } });
    expect(browser.openWindows.size).toBe(0);
  });

  it('refuses a private window', async () => {
    const browser = browserStandIn();
    const sender = pageAt(ORIGIN, { tab: { id: 7, incognito: true } });
    expect(await enrol(browser, TICKET, sender)).toMatchObject({ error: { code: 'store_refused' } });
    expect(browser.openWindows.size).toBe(0);
  });

  it('tells the page when the browser opens no window', async () => {
    const browser = browserStandIn();
    const deps = { ...browser.deps, windows: { ...browser.deps.windows, open: () => Promise.reject(new Error('no')) } };
    const message = { action: 'chipless:enrol', ticket: TICKET };
    expect(await route(message, pageAt(ORIGIN), deps)).toMatchObject({ error: { code: 'internal' } });
    expect(browser.session.size).toBe(0);
  });
});
