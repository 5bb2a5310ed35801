import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import { press } from './page-actions.ts';

/** The preview of an option script, beside its editor. */
export interface PreviewPane {
  /** Its words as they stand. */
  shown(): Promise<string>;
  /** Waits for words in it. */
  see(words: string): Promise<void>;
  /** One more line at the end of the script. */
  write(line: string): Promise<void>;
  /** Shows what another person would get: the only one that these words find. */
  choose(words: string, name: string): Promise<void>;
}

export function previewPaneOf(page: Page): PreviewPane {
  const shown = () =>
    page.$eval('.preview', (pane) => (pane instanceof HTMLElement ? pane.innerText : '').replace(/\s+/g, ' '));
  const see = (words: string) => expect.poll(shown, { timeout: 10_000 }).toContain(words);
  return {
    shown,
    see,
    async write(line) {
      await page.locator('aria/Script[role="textbox"]').click();
      for (const key of ['Control', 'End'] as const) await page.keyboard.down(key);
      for (const key of ['End', 'Control'] as const) await page.keyboard.up(key);
      await page.keyboard.sendCharacter(`\n${line}`);
    },
    async choose(words, name) {
      await press(page, 'Choose another');
      await page.keyboard.type(words);
      await page.waitForFunction(
        (wanted) => {
          const rows = [...document.querySelectorAll('.found-people .c-row-link')];
          return rows.length === 1 && rows[0]?.textContent === wanted;
        },
        { polling: 50 },
        name,
      );
      await page.keyboard.press('Enter');
      await see(name);
    },
  };
}
