import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import type { CredentialActName } from '../../../shared/process.ts';
import type { LockReason } from '../../../shared/reason.ts';
import { acts } from '../../../shared/texts/en/acts.ts';
import { choose } from './choose.ts';
import { lookAtPortal } from './look-at-mobile-id.ts';
import { press, seeHeading, seeText } from './page-actions.ts';

interface Locked {
  readonly process: CredentialActName;
  /** Of the credential. */
  readonly name: string;
  readonly holder: string;
  readonly reason: LockReason;
}

/**
 * An operator on a person's page locks one of their credentials, with two certificates; looks at the page on the way.
 */
export async function lockAtDesk(page: Page, { process, name, holder, reason }: Locked): Promise<void> {
  const texts = acts.processes[process];
  const look = (at: string) => lookAtPortal(page, at, holder);
  await press(page, `${texts.button} , ${name}`);
  await seeHeading(page, texts.title);
  await seeText(page, `${name} stops working at once. Its 2 certificates are revoked. This cannot be undone.`);
  await seeText(page, `${holder} is told by mail.`);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(texts.keep);
  await press(page, texts.decide);
  await seeText(page, texts.missing);
  await choose(page, texts.reasons[reason]);
  await look(`person-lock-${process}`);
  await press(page, texts.decide);
  await seeText(page, texts.done.title(name));
  await seeText(page, `Locked by Olivia Hart on`);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''), { timeout: 5_000 })
    .toContain(`${holder} is told by mail.`);
  await look(`person-locked-${process}`);
}
