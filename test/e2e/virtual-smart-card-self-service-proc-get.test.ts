import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { hearComplaints, lookAt } from '../support/browser/look-at.ts';
import { follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { judgeCertificates } from '../support/ca/judge-certificates.ts';
import { testOrder } from '../support/card-story/order.ts';
import { testPopupOfCard } from '../support/card-story/popup-of-card.ts';
import { testPopupWithoutCard } from '../support/card-story/popup-without-card.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { withDatabase } from '../support/stores/demo-database.ts';

/** The life of one card, from the first tile to its keys destroyed, and each screen on the way. */
describe('Get virtual smart card', () => {
  let desk: Desk;
  let portal: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk();
    complaints = hearComplaints(desk.browser);
    portal = await desk.logIn();
  });
  afterAll(() => desk?.close());

  const lookAtPage = (name: string, headline: string): Promise<void> =>
    lookAt(portal, { name, on: 'portal', title: `${headline} – Chipless Demo` });
  const lookAtStep = (name: string, headline: string): Promise<void> =>
    lookAt(portal, { name, on: 'portal', title: `${headline} – Get virtual smart card – Chipless Demo` });

  /** What the browser gets by following a download link, with the suggested file name. */
  async function download(name: string): Promise<{ bytes: Uint8Array; disposition: string }> {
    const link = await portal.waitForSelector(`aria/${name}[role="link"]`);
    const got = await link?.evaluate(async (element) => {
      const answer = await fetch((element as HTMLAnchorElement).href);
      return {
        bytes: [...new Uint8Array(await answer.arrayBuffer())],
        disposition: answer.headers.get('content-disposition') ?? '',
      };
    });
    if (got === undefined) throw new Error(`no link ${name}`);
    return { ...got, bytes: Uint8Array.from(got.bytes) };
  }

  describe('comes from a browser whose popup is shown', () => testPopupWithoutCard(() => ({ desk, portal })));

  describe('has screens', () => testOrder(() => ({ desk, portal })));

  it('ends in an active card whose certificates openssl accepts', async () => {
    await expectNothingLeft(desk.server);
    const judged = await judgeCertificates(desk.server, 'alice');
    expect(judged.map(({ purpose }) => purpose).sort()).toEqual(['authentication', 'signature']);
    for (const { verdict } of judged) expect(verdict).toMatch(/: OK$/m);
    const authentication = judged.find(({ purpose }) => purpose === 'authentication')?.text ?? '';
    expect(authentication).toMatch(/Key Usage: critical\s+Digital Signature\n/);
    expect(authentication).toMatch(/Extended Key Usage:[^\n]*\n\s+TLS Web Client Authentication\n/);
    expect(authentication).toContain('email:alice@example.com');
    const signature = judged.find(({ purpose }) => purpose === 'signature')?.text ?? '';
    expect(signature).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
    expect(signature).toMatch(/E-mail Protection, 1\.3\.6\.1\.5\.5\.7\.3\.36/);
  });

  it('shows the card that there is now', async () => {
    await follow(portal, 'Back to Dashboard');
    await seeText(portal, 'Virtual smart card alice@example.com');
    await lookAtPage('dashboard-card', 'What do you want to do?');
    await follow(portal, 'Cards');
    await seeText(portal, 'Made in');
    await seeText(portal, 'active');
    await lookAtPage('cards', 'Cards');
    await follow(portal, 'Details');
    await seeHeading(portal, 'Virtual smart card alice@example.com');
    await press(portal, 'authentication');
    await lookAtPage('card-details', 'Virtual smart card alice@example.com');
  });

  it('lists its certificates, which are downloaded as openssl reads them', async () => {
    await follow(portal, 'Certificates');
    await seeText(portal, 'authentication');
    await seeText(portal, 'signature');
    await seeText(portal, 'valid');
    await lookAtPage('certificates', 'Certificates');

    const pem = await download('PEM of the certificate for authentication');
    const der = await download('DER of the certificate for authentication');
    expect(pem.disposition).toMatch(/^attachment; filename=".+\.pem"$/);
    expect(der.disposition).toMatch(/^attachment; filename=".+\.(der|cer|crt)"$/);
    const read = (form: 'PEM' | 'DER', input: Uint8Array): string =>
      execFileSync('openssl', ['x509', '-inform', form, '-noout', '-serial', '-subject'], { input, encoding: 'utf8' });
    expect(read('DER', der.bytes)).toBe(read('PEM', pem.bytes));
    expect(read('DER', der.bytes)).toContain('CN = Alice Berg');

    await follow(portal, 'authentication');
    await seeHeading(portal, 'Certificate for authentication');
    await seeText(portal, 'Chain');
    await lookAtPage('certificate-details', 'Certificate for authentication');
    const certificate = new X509Certificate(der.bytes);
    const shown = await portal.evaluate(() => document.body.innerText.replace(/[\s:]/g, '').toLowerCase());
    expect(shown).toContain(certificate.serialNumber.toLowerCase());
    expect(shown).toContain(certificate.fingerprint256.replaceAll(':', '').toLowerCase());
    expect(shown).toContain('issuingca');
  });

  it('says that one is there already, and that there is no room for another', async () => {
    await follow(portal, 'Dashboard');
    await follow(portal, 'Get virtual smart card');
    await seeText(portal, 'You already have an active card. This adds another one.');
    await lookAtStep('process-1-another', 'Before you start');
    // As when the other of two orders became the last card that she may have: a second card is too costly for one
    // picture.
    withDatabase(desk.server, (database) =>
      database.exec("UPDATE runs SET options = json_set(options, '$.activeLimit', 1)"),
    );
    await portal.reload();
    await seeText(portal, 'You can have 1 card at a time. Lock one in Cards first.');
    await lookAtStep('process-1-limit', 'Before you start');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await expectNothingLeft(desk.server);
  });

  describe('puts a card into the popup', () => testPopupOfCard(() => ({ desk, portal })));

  it('leaves nothing that server and CA do not agree on, and complains of nothing', async () => {
    await expectNothingLeft(desk.server);
    expect(complaints).toEqual([]);
  });
});
