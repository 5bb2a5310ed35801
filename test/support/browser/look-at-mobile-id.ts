import type { Page } from 'puppeteer';
import { lookAt } from './look-at.ts';

/** Looks at a step of **Get Mobile ID** in a tab of Self-Service. */
export function lookAtStep(portal: Page, name: string, headline: string): Promise<void> {
  return lookAt(portal, { name, on: 'portal', title: `${headline} – Get Mobile ID – Chipless Demo` });
}

/** Looks at a page of Self-Service that is not a step. */
export function lookAtPortal(portal: Page, name: string, headline: string): Promise<void> {
  return lookAt(portal, { name, on: 'portal', title: `${headline} – Chipless Demo` });
}

/** Looks at a screen of the phone app. */
export function lookAtPhone(page: Page, name: string, headline: string): Promise<void> {
  return lookAt(page, { name: `phone-${name}`, on: 'phone', title: `${headline} – Chipless Demo` });
}
