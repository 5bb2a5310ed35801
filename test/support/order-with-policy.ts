import type { Page } from 'puppeteer';
import type { PinPolicy } from '../../shared/pin-policy.ts';
import { withDatabase } from './demo-database.ts';
import { type Desk, follow, openCardApp, press, seeHeading } from './desk.ts';

/** Orders a card whose run was started with this PIN policy, up to the point where the PIN is asked for. */
export async function orderWithPolicy(desk: Desk, portal: Page, policy: PinPolicy): Promise<Page> {
  await follow(portal, 'Get virtual smart card');
  await seeHeading(portal, 'Before you start');
  const runId = new URL(portal.url()).pathname.split('/').at(-1) ?? '';
  withDatabase(desk.server, (database) => {
    const row = database.prepare('SELECT options FROM runs WHERE id = ?').get(runId);
    const options = JSON.stringify({ ...JSON.parse(String(row?.['options'])), pin: policy });
    database.prepare('UPDATE runs SET options = ? WHERE id = ?').run(options, runId);
  });
  await press(portal, 'Next');
  const cardApp = await openCardApp(desk, portal);
  await seeHeading(cardApp, 'Choose a PIN');
  return cardApp;
}
