import { setTimeout as pause } from 'node:timers/promises';
import { type ElementHandle, type Page, TimeoutError } from 'puppeteer';

const LOOK_EVERY_MS = 50;
const LONGEST_LOOK_MS = 3_000;

/**
 * Waits for what a screen reader would find by role and name, until it is visible and as `wanted`. Polls slowly:
 * puppeteer's own waiting rebuilds the accessibility tree in every frame, which took a third of all processor time.
 */
export async function find(
  page: Page,
  role: string,
  name: string,
  { timeout = 10_000, wanted = () => true }: { timeout?: number; wanted?: (element: Element) => boolean } = {},
): Promise<ElementHandle> {
  await page.bringToFront(); // a background tab paints nothing, so nothing in it ever becomes visible
  const look = async () => {
    const found = await page.$(`aria/${name}[role="${role}"]`);
    return found !== null && (await found.isVisible()) && (await found.evaluate(wanted)) ? found : null;
  };
  const deadline = Date.now() + timeout;
  do {
    // A query to a page that is being replaced fails, or is never answered: the next page is asked again.
    const found = await Promise.race([look().catch(() => null), pause(LONGEST_LOOK_MS, null)]);
    if (found !== null) return found;
    await pause(LOOK_EVERY_MS);
  } while (Date.now() < deadline);
  throw new TimeoutError(`no ${role} "${name}" on ${page.url()}, which shows: ${await shownText(page)}`);
}

/** Types into a labelled field, replacing its content; long texts are pasted. */
export async function enter(page: Page, label: string, text: string): Promise<void> {
  const field = await find(page, 'textbox', label);
  // Not by a triple click: a message beside the field may move it between two clicks, or a footer may cover it.
  await field.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  if (text.length > 40) await page.keyboard.sendCharacter(text);
  else await field.type(text);
}

/** Presses a button once it is there and on. */
export async function press(page: Page, name: string): Promise<void> {
  const isOn = (button: Element) => !button.hasAttribute('disabled');
  await find(page, 'button', name, { timeout: 25_000, wanted: isOn });
  await click(page, 'button', name);
}

export async function follow(page: Page, name: string): Promise<void> {
  await find(page, 'link', name);
  await click(page, 'link', name);
}

/** Once it keeps still. If another element took its place, that is clicked instead. */
async function click(page: Page, role: string, name: string): Promise<void> {
  await page.locator(`aria/${name}[role="${role}"]`).setTimeout(15_000).click();
}

export async function seeHeading(page: Page, name: string, timeout = 15_000): Promise<void> {
  await find(page, 'heading', name, { timeout });
}

/** Waits until the page's visible text contains `text` (white space folded). */
export async function seeText(page: Page, text: string, timeout = 15_000): Promise<void> {
  await page.bringToFront();
  const isThere = (wanted: string) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted);
  await page.waitForFunction(isThere, { timeout, polling: LOOK_EVERY_MS }, text).catch(async () => {
    throw new TimeoutError(`"${text}" is not on ${page.url()}, which shows: ${await shownText(page)}`);
  });
}

async function shownText(page: Page): Promise<string> {
  const shown = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ')).catch(() => 'nothing any more');
  return shown.slice(0, 1500);
}
