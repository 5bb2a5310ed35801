import type { Page } from 'puppeteer';
import { follow, seeHeading, seeText } from './page-actions.ts';

/** An operator goes to a person's page, by words that match only that person. */
export async function findPerson(page: Page, words: string, name: string): Promise<void> {
  await follow(page, 'People');
  await seeHeading(page, 'People');
  await page.bringToFront();
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await seeText(page, name);
  await page.waitForFunction(() => document.querySelectorAll('.found-people a').length === 1);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.pathname.startsWith('/admin/people/'));
  await seeHeading(page, name);
}
