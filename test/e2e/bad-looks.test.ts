import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser/browser.ts';
import { findCoveredWords } from '../support/browser/find-covered-words.ts';
import { findCutWords } from '../support/browser/find-cut-words.ts';
import { findSplitWords } from '../support/browser/find-split-words.ts';

/** The rules for looks find what they are for, and nothing beside it. */
describe('looks that are refused', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser({ extension: false });
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  const tile = (left: number) => `
    <section style="position: relative; width: 400px">
      <a href="/" style="position: absolute; inset: 0; z-index: 1"></a>
      <p style="width: 200px">Etwa 2 Minuten</p>
      <div aria-hidden="true" style="position: absolute; inset: 0 0 0 ${left}px; background: navy">Chipless</div>
    </section>`;

  it.each([
    ['over it', tile(60), ['"Etwa 2 Minuten" is covered by a picture']],
    ['beside it', tile(220), []],
    [
      'in a list that is open over it',
      `<ul style="position: absolute; inset: 0; background: white"><li><b aria-hidden="true">AB</b></li></ul>
      <p style="margin: 12px 0 0 44px">Words</p>`,
      [],
    ],
    ['behind it', '<div aria-hidden="true" style="position: absolute; inset: 0; z-index: -1"></div><p>Words</p>', []],
    [
      'over it, below the screen',
      `<div style="height: 3000px"></div>${tile(60)}`,
      ['"Etwa 2 Minuten" is covered by a picture'],
    ],
  ])('words with a picture %s', async (_, html, found) => {
    await page.setContent(html);
    expect(await findCoveredWords(page)).toEqual(found);
  });

  it.each([
    [
      'a face',
      '<p class="c-face-line" style="width: 80px; overflow: hidden; white-space: nowrap">Valid until 2028</p>',
      1,
    ],
    ['a face with room', '<p class="c-face-line" style="width: 200px; overflow: hidden">Valid until 2028</p>', 0],
    ['a list', '<select style="max-width: 60px"><option>erlaubt (allowed)</option></select>', 1],
    ['a list with room', '<select><option>erlaubt (allowed)</option></select>', 0],
  ])('words that are cut: %s', async (_, html, found) => {
    await page.setContent(html);
    expect(await findCutWords(page)).toHaveLength(found);
  });

  it.each([
    ['too narrow for the word', '33px', 'Gleichzeitig', 1],
    ['wide enough for each word', '120px', 'Gleichzeitig aktiv', 0],
    ['too narrow for the reference of an order', '50px', '7F3K-QB', 1],
    ['too narrow for it, where it is kept on one line', '50px', '<span style="white-space: nowrap">7F3K-QB</span>', 0],
    ['too narrow for a number and a URL, which may continue', '60px', '30819300000000 https://id.example.com/pki', 0],
  ])('a box that is %s', async (_, width, words, found) => {
    await page.setContent(`<p style="width: ${width}; overflow-wrap: anywhere">${words}</p>`);
    expect(await findSplitWords(page)).toHaveLength(found);
  });
});
