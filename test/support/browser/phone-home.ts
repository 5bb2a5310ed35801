import type { Page } from 'puppeteer';
import { enter, press, seeHeading, seeText } from './page-actions.ts';
import { PHONE_PIN } from './phone.ts';

/** Opens **Details** of the mobile ID at this place of Home, swiped to as a keyboard does. */
export async function openDetails(page: Page, name: string, place = 1): Promise<void> {
  await seeText(page, name);
  if (place > 1) {
    await page.focus('section[aria-label="Mobile IDs on this phone"] ul');
    for (let at = 1; at < place; at += 1) await page.keyboard.press('ArrowRight');
    await seeText(page, `${place} of`);
  }
  await press(page, 'Details');
  await seeHeading(page, name);
}

/** On the page that **Change PIN** opens: from the usual one to this one. */
export async function changePin(page: Page, to: string): Promise<void> {
  await enter(page, 'Current PIN', PHONE_PIN);
  await enter(page, 'New PIN', to);
  await enter(page, 'Repeat new PIN', to);
  await press(page, 'Change PIN');
}

/** Whether the camera of the page that films now is on, also once that page is left. */
export async function watchCamera(page: Page): Promise<() => Promise<string | undefined>> {
  const camera = await page.evaluateHandle(() => {
    const picture = document.querySelector('video')?.srcObject;
    return { state: () => (picture instanceof MediaStream ? picture.getTracks()[0]?.readyState : 'not there') };
  });
  return () => camera.evaluate((watched) => watched.state());
}
