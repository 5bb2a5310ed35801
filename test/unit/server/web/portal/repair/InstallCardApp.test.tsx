import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardAppSource } from '../../../../../../server/web/portal/data/resources.ts';
import { InstallCardApp } from '../../../../../../server/web/portal/repair/InstallCardApp.tsx';
import { HelpDesk } from '../../../../../../shared/ui/organization/HelpDesk.tsx';
import type { CardAppSource } from '../../../../../../shared/wire/card-app.ts';
import { EXAMPLE } from '../../../../../support/example-organization.ts';
import { render as renderToString } from '../../../../../support/render.tsx';
import { tellPage } from '../../../../../support/tell-page.ts';

const NO_STORES = { chrome: null, edge: null, firefox: null };

/** As a browser of unknown kind, which is treated as Chromium-based. */
function install(source: CardAppSource, more: { why?: 'update' } = {}): string {
  cardAppSource.put(source);
  return renderToString(<InstallCardApp kind="primary" {...more} />);
}

describe('InstallCardApp', () => {
  afterEach(() => {
    cardAppSource.forget();
    vi.unstubAllGlobals();
  });

  it('leads to the store beside this page', () => {
    const stores = { ...NO_STORES, chrome: 'https://store.example.com/chipless?a=1&b=2' };
    const html = install({ stores, byHand: false });
    expect(html).toContain('href="https://store.example.com/chipless?a=1&amp;b=2" target="_blank" rel="noopener"');
    expect(html).toContain('Install card app');
    expect(html).not.toMatch(/developer mode|unpacked/i);
  });

  it.each([
    [null, {}, 'Ask your help desk for the card app. When it is there, reload this page.'],
    [{ mail: null, phone: '+49 30 5550100' }, {}, 'Your help desk: <a href="tel:+49305550100">+49 30 5550100</a>'],
    [null, { why: 'update' as const }, 'Ask your help desk for the new version. When it is there'],
  ])('says whom to ask without a store: %s', (support, more, sentence) => {
    tellPage({ ...EXAMPLE, support });
    const html = install({ stores: NO_STORES, byHand: false }, more);
    expect(html).toContain(sentence);
    expect(html).not.toMatch(/developer mode|unpacked|href="http/i);
  });

  it('opens the steps for doing it by hand in the demo', () => {
    const html = install({ stores: NO_STORES, byHand: true });
    expect(html).toMatch(/<button.*Install card app.*<dialog/);
    expect(html).not.toMatch(/help desk|href/);
  });

  it('says nothing before it knows', () => {
    expect(renderToString(<InstallCardApp kind="primary" />)).toBe('');
  });

  it('names the help desk where the settings do', () => {
    expect(renderToString(<HelpDesk />)).toBe('');
    tellPage(EXAMPLE);
    expect(renderToString(<HelpDesk />)).toContain(
      'Your help desk: <a href="mailto:help@example.com">help@example.com</a>, <a href="tel:+49305550100">+49 30 5550 100</a>',
    );
  });
});
