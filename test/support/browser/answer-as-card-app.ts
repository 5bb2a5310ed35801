import type { Page } from 'puppeteer';
import type { CardAppStatus } from '../../../server/web/portal/card-app.ts';

/**
 * Answers in place of the card app, in a browser that has none: for states that a built card app cannot be brought into
 * here (another version, a managed list, a private window). It accepts an order and never opens a window. Lasts until
 * the page is reloaded or the answer is changed.
 */
export async function answerAsCardApp(page: Page, status: Omit<CardAppStatus, 'action'>): Promise<void> {
  await page.evaluate((said) => {
    const first = document.body.dataset['cardApp'] === undefined;
    document.body.dataset['cardApp'] = JSON.stringify(said);
    if (!first) return;
    addEventListener('message', ({ data, origin }) => {
      if (data?.action === 'chipless:status') {
        const full = JSON.parse(document.body.dataset['cardApp'] ?? 'null');
        postMessage({ action: 'chipless:status-ack' }, origin);
        postMessage({ action: 'chipless:status-success', ...full }, origin);
      }
      if (data?.action === 'chipless:enrol') postMessage({ action: 'chipless:enrol-ack' }, origin);
    });
  }, status);
}
