import type { Page } from 'puppeteer';
import type { CardAppStatus } from '../../server/web/portal/card-app.ts';

/**
 * Answers in the card app's place, in a browser that has none: for states that a built card app cannot be brought into
 * here (another version, a managed list, a private window). It takes an order and never opens a window. From the next
 * page load on.
 */
export async function pretendCardApp(page: Page, status: Partial<Omit<CardAppStatus, 'action'>>): Promise<void> {
  const full = { version: '0.1.0', formats: [1], allowed: true, incognito: false, ...status };
  await page.evaluateOnNewDocument((said) => {
    addEventListener('message', ({ data, origin }) => {
      if (data?.action === 'chipless:status') {
        postMessage({ action: 'chipless:status-ack' }, origin);
        postMessage({ action: 'chipless:status-success', ...said }, origin);
      }
      if (data?.action === 'chipless:enrol') postMessage({ action: 'chipless:enrol-ack' }, origin);
    });
  }, full);
}
