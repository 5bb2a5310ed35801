import { afterEach, describe, expect, it } from 'vitest';
import { cardAppSource } from '../../../../../../server/web/portal/data/resources.ts';
import { HelpDesk } from '../../../../../../server/web/portal/repair/HelpDesk.tsx';
import { InstallCardApp } from '../../../../../../server/web/portal/repair/InstallCardApp.tsx';
import type { CardAppSource } from '../../../../../../shared/wire/card-app.ts';
import { render as renderToString } from '../../../../../support/render.tsx';

const NO_STORES = { chrome: null, edge: null, firefox: null };

/** As a browser of no known kind, which is taken for one made from Chromium. */
function install(source: CardAppSource, more: { wanted?: string } = {}): string {
  cardAppSource.put(source);
  return renderToString(<InstallCardApp kind="primary" {...more} />);
}

describe('InstallCardApp', () => {
  afterEach(() => cardAppSource.forget());

  it('leads to the store beside this page', () => {
    const stores = { ...NO_STORES, chrome: 'https://store.example.com/chipless?a=1&b=2' };
    const html = install({ stores, support: null, byHand: false });
    expect(html).toContain('href="https://store.example.com/chipless?a=1&amp;b=2" target="_blank" rel="noopener"');
    expect(html).toContain('Install card app');
    expect(html).not.toMatch(/developer mode|unpacked/i);
  });

  it.each([
    [null, {}, 'Ask your help desk for the card app. When it is there, reload this page.'],
    ['+49 30 5550100', {}, 'Ask your help desk for the card app: +49 30 5550100. When it is there, reload this page.'],
    [null, { wanted: 'the new version' }, 'Ask your help desk for the new version. When it is there'],
  ])('says whom to ask without a store: %s', (support, more, sentence) => {
    const html = install({ stores: NO_STORES, support, byHand: false }, more);
    expect(html).toContain(sentence);
    expect(html).not.toMatch(/developer mode|unpacked|href/i);
  });

  it('opens the steps for doing it by hand in the demo', () => {
    const html = install({ stores: NO_STORES, support: null, byHand: true });
    expect(html).toMatch(/<button.*Install card app.*<dialog/);
    expect(html).not.toMatch(/help desk|href/);
  });

  it('says nothing before it knows', () => {
    expect(renderToString(<InstallCardApp kind="primary" />)).toBe('');
  });

  it('names the help desk where the settings do', () => {
    expect(renderToString(<HelpDesk />)).toBe('');
    cardAppSource.put({ stores: NO_STORES, support: 'help@example.com', byHand: false });
    expect(renderToString(<HelpDesk />)).toContain('Your help desk: help@example.com');
  });
});
