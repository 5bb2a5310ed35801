import { describe, expect, it } from 'vitest';
import { route } from '../../../../extension/worker/route.ts';
import { browserStandIn, ORIGIN, pageAt } from './stand-in.ts';

const STATUS = { action: 'chipless:status' };

describe('chipless:status', () => {
  it('returns version and formats', async () => {
    expect(await route(STATUS, pageAt(ORIGIN), browserStandIn().deps)).toEqual({
      action: 'chipless:status-success',
      version: '1.2.3',
      formats: [1],
      allowed: true,
      incognito: false,
    });
  });

  it('says that a window is private', async () => {
    const sender = pageAt(ORIGIN, { tab: { id: 7, incognito: true } });
    expect(await route(STATUS, sender, browserStandIn().deps)).toMatchObject({ incognito: true });
  });

  it.each([
    ['a list with this server', [ORIGIN, 'https://other.example'], true],
    ['a list with this server and a slash', [`${ORIGIN}/`], true],
    ['a list without this server', ['https://other.example'], false],
    ['a list with another port', [`${ORIGIN}:8443`], false],
    ['an empty list', [], false],
    ['something that is no list', ORIGIN, false],
    ['a list of something else', [1], false],
  ])('says whether the organisation allows it: %s', async (_, managedList, allowed) => {
    const browser = browserStandIn();
    browser.managedList = managedList;
    expect(await route(STATUS, pageAt(ORIGIN), browser.deps)).toMatchObject({ allowed });
  });

  it('fails when the list cannot be read', async () => {
    const { deps } = browserStandIn();
    const broken = { ...deps, readManagedList: () => Promise.reject(new Error('disk')) };
    expect(await route(STATUS, pageAt(ORIGIN), broken)).toMatchObject({
      action: 'chipless:status-failure',
      error: { code: 'internal' },
    });
  });
});
