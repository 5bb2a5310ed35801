import type { Page } from 'puppeteer';
import type { Desk } from './desk.ts';
import { logInBeside } from './log-in-beside.ts';
import { press } from './page-actions.ts';

/** An admin or operator, in a browser of their own, at the options of a kind. */
export async function openOptions(
  desk: Desk,
  userName: string,
  kind: 'virtual-smart-card' | 'mobile-id',
): Promise<Page> {
  const heading = kind === 'mobile-id' ? 'Mobile ID' : 'Virtual smart card';
  const page = await logInBeside(desk, userName, `/admin/options/${kind}`, heading);
  await seeScript(page, ' = ');
  return page;
}

/** The script as the editor shows it: the lines in sight. */
export function scriptShown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const lines = document.querySelector('.script-editor')?.shadowRoot?.querySelectorAll<HTMLElement>('.cm-line') ?? [];
    return [...lines].map((line) => line.textContent).join('\n');
  });
}

/** Waits until the visible script has `text`, or no longer has it. */
export async function seeScript(page: Page, text: string, { gone = false } = {}): Promise<void> {
  await page.waitForFunction(
    (wanted, without) => {
      const lines = document.querySelector('.script-editor')?.shadowRoot?.querySelectorAll('.cm-line') ?? [];
      return (
        [...lines]
          .map((line) => line.textContent)
          .join('\n')
          .includes(wanted) !== without
      );
    },
    { polling: 50 },
    text,
    gone,
  );
}

/** Replaces the whole script by pasting another. */
export async function pasteScript(page: Page, text: string): Promise<void> {
  await page.focus('aria/Script[role="textbox"]');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const content = document.querySelector('.script-editor')?.shadowRoot?.activeElement;
    content?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

export async function saveBecause(page: Page, why: string): Promise<void> {
  await page.locator('aria/Why[role="textbox"]').fill(why);
  await press(page, 'Save');
}

/** Whether the focus is in the editor. */
export function isInEditor(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.className === 'script-editor');
}

/** The value of a field of the form. */
export function typedInto(page: Page, label: string): Promise<string> {
  return page.$eval(`aria/${label}[role="textbox"]`, (field) => (field instanceof HTMLInputElement ? field.value : ''));
}
