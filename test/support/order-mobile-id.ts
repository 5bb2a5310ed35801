import type { Page } from 'puppeteer';
import type { Options } from '../../server/options/options.ts';
import { withDatabase } from './demo-database.ts';
import { type Desk, follow, press, seeHeading } from './desk.ts';
import { choosePhonePin, type Phone, scanUpToPin } from './phone.ts';

/** What an admin would have set before the order: option scripts are not there yet, so the run's own copy is rewritten. */
export type OrderOptions = Partial<Pick<Options, 'delivery' | 'secondChannel' | 'notify'>>;

/** Dashboard → **Get Mobile ID** → **Next**. Ends on the page with the code or about the email. Gives the run's id. */
export async function orderMobileId(desk: Desk, portal: Page, options: OrderOptions = {}): Promise<string> {
  const runId = await startMobileId(desk, portal, options);
  await seeHeading(portal, options.delivery === 'email' ? 'Check your email' : 'Scan this code with your phone');
  return runId;
}

/** The same for an order that may be past that page before anybody has seen it. */
export async function startMobileId(desk: Desk, portal: Page, options: OrderOptions): Promise<string> {
  await follow(portal, 'Get Mobile ID');
  await seeHeading(portal, 'Before you start');
  const runId = new URL(portal.url()).pathname.split('/').at(-1) ?? '';
  setOptions(desk, runId, options);
  await press(portal, 'Next');
  return runId;
}

/** Rewrites the options that a run was started with. */
export function setOptions({ server }: Pick<Desk, 'server'>, runId: string, options: OrderOptions): void {
  if (Object.keys(options).length === 0) return;
  withDatabase(server, (database) => {
    const row = database.prepare('SELECT options FROM runs WHERE id = ?').get(runId);
    const changed = JSON.stringify({ ...JSON.parse(String(row?.['options'])), ...options });
    database.prepare('UPDATE runs SET options = ? WHERE id = ?').run(changed, runId);
  });
}

/** The whole way by code: ends on the result page in the portal; gives the phone's tab. */
export async function getMobileId(desk: Desk, portal: Page, phone: Phone): Promise<Page> {
  await orderMobileId(desk, portal);
  const page = await scanUpToPin(phone, portal);
  await choosePhonePin(page);
  await seeHeading(page, 'Your mobile ID is ready', 30_000);
  await press(portal, 'Next');
  await seeHeading(portal, 'Your mobile ID is active');
  return page;
}
