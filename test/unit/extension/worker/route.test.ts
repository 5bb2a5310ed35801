import { describe, expect, it } from 'vitest';
import { route } from '../../../../extension/worker/route.ts';
import { browserStandIn, ORIGIN, OWN_PAGE, pageAt, TICKET } from './stand-in.ts';

const STATUS = { action: 'chipless:status' };
const ENROL = { action: 'chipless:enrol', ticket: TICKET };
const READ = { action: 'own:read-provisioning', id: crypto.randomUUID() };
const END = { action: 'own:end-provisioning', id: crypto.randomUUID() };

describe('route', () => {
  it.each([STATUS, ENROL])('ignores $action from an own page', (message) => {
    expect(route(message, OWN_PAGE, browserStandIn().deps)).toBeUndefined();
  });

  it.each([READ, END])('ignores $action from a web site', (message) => {
    expect(route(message, pageAt(ORIGIN), browserStandIn().deps)).toBeUndefined();
  });

  it.each([STATUS, ENROL, READ, END])('ignores $action from a frame and opens nothing', (message) => {
    const browser = browserStandIn();
    expect(route(message, pageAt(ORIGIN, { frameId: 1 }), browser.deps)).toBeUndefined();
    expect(browser.openWindows.size).toBe(0);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'chipless:enrol'],
    ['an action that is not ours', { action: 'chipless:sign' }],
    ['an order without a ticket', { action: 'chipless:enrol' }],
    ['a ticket that is too short', { action: 'chipless:enrol', ticket: 'A' }],
    ['a ticket with other characters', { action: 'chipless:enrol', ticket: `${'A'.repeat(42)}/` }],
  ])('ignores %s', (_, message) => {
    const browser = browserStandIn();
    expect(route(message, pageAt(ORIGIN), browser.deps)).toBeUndefined();
    expect(browser.openWindows.size).toBe(0);
  });

  it('takes the server from the sender, whatever the message says', async () => {
    const browser = browserStandIn();
    await route({ ...ENROL, origin: 'https://evil.example' }, pageAt(ORIGIN), browser.deps);
    const id = browser.openWindows.get(1)?.split('#')[1];
    const provisioning = await route({ action: 'own:read-provisioning', id }, OWN_PAGE, browser.deps);
    expect(provisioning).toEqual({ ticket: TICKET, origin: ORIGIN });
  });
});
