import type { Page } from 'puppeteer';
import { type OptionValues, saveOptions } from '../option-script.ts';
import type { Desk } from './desk.ts';
import { follow, press, seeHeading } from './page-actions.ts';

/**
 * Dashboard → **Get Mobile ID** → **Next**, by the default options with these values. Ends on the page with the code or
 * about the email. Returns the run's id.
 */
export async function orderMobileId(
  desk: Pick<Desk, 'server'>,
  portal: Page,
  options: OptionValues = {},
): Promise<string> {
  const runId = await startMobileId(desk, portal, options);
  const byEmail = options['delivery.qrCode'] === 'email';
  await seeHeading(portal, byEmail ? 'Check your email' : 'Scan this code with your phone');
  return runId;
}

/** The same for an order that may be past that page before it is seen. Afterwards the defaults are restored. */
export async function startMobileId(desk: Pick<Desk, 'server'>, portal: Page, options: OptionValues): Promise<string> {
  await saveOptions(desk.server, 'mobile-id', options);
  await follow(portal, 'Get Mobile ID');
  await seeHeading(portal, 'Before you start');
  await saveOptions(desk.server, 'mobile-id', {});
  await press(portal, 'Next');
  return new URL(portal.url()).pathname.split('/').at(-1) ?? '';
}
