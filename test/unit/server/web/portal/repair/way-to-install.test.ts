import { describe, expect, it } from 'vitest';
import { wayToInstall } from '../../../../../../server/web/portal/repair/way-to-install.ts';
import type { CardAppSource } from '../../../../../../shared/wire/card-app.ts';

const NO_STORES = { chrome: null, edge: null, firefox: null };
const nothing: CardAppSource = { stores: NO_STORES, byHand: false };

describe('wayToInstall', () => {
  it.each(['chrome', 'edge', 'firefox'] as const)('leads to the store of the browser at hand: %s', (browser) => {
    const href = `https://store.example.com/${browser}`;
    const source = { ...nothing, stores: { ...NO_STORES, [browser]: href } };
    expect(wayToInstall(source, browser)).toEqual({ by: 'store', href });
    const other = browser === 'chrome' ? 'edge' : 'chrome';
    expect(wayToInstall(source, other)).toEqual({ by: 'help desk' });
  });

  it('says whom to ask where there is no store', () => {
    expect(wayToInstall(nothing, 'chrome')).toEqual({ by: 'help desk' });
    expect(wayToInstall(null, 'chrome')).toEqual({ by: 'help desk' });
  });

  it('knows developer mode only in the demo, and prefers a store there too', () => {
    expect(wayToInstall({ ...nothing, byHand: true }, 'firefox')).toEqual({ by: 'hand' });
    const chrome = 'https://store.example.com/chrome';
    expect(wayToInstall({ ...nothing, byHand: true, stores: { ...NO_STORES, chrome } }, 'chrome')).toMatchObject({
      by: 'store',
    });
  });
});
