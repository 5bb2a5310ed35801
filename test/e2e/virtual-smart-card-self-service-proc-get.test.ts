import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  choosePin,
  closeCardApp,
  type Desk,
  follow,
  GOOD_PIN,
  getCard,
  openDesk,
  orderUpToPin,
  press,
  seeHeading,
  seeText,
} from '../support/desk.ts';
import { expectNothingLeft } from '../support/expect-nothing-left.ts';
import { judgeCertificates } from '../support/judge-certificates.ts';

describe('Get virtual smart card', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterEach(() => expectNothingLeft(desk.server));
  afterAll(() => desk?.close());

  async function nextIsOff(portal: Page): Promise<boolean> {
    return portal.$eval('aria/Next[role="button"]', (button) => button.matches(':disabled'));
  }

  /** What the browser gets by following a download link, with the name it would save it under. */
  async function download(
    portal: Page,
    name: string,
  ): Promise<{ bytes: Uint8Array; disposition: string; type: string }> {
    const link = await portal.waitForSelector(`aria/${name}[role="link"]`);
    const got = await link?.evaluate(async (element) => {
      const answer = await fetch((element as HTMLAnchorElement).href);
      return {
        bytes: [...new Uint8Array(await answer.arrayBuffer())],
        disposition: answer.headers.get('content-disposition') ?? '',
        type: answer.headers.get('content-type') ?? '',
      };
    });
    if (got === undefined) throw new Error(`no link ${name}`);
    return { ...got, bytes: Uint8Array.from(got.bytes) };
  }

  it('ends in an active card whose certificates openssl accepts', async () => {
    const portal = await desk.logIn('alice');
    const cardApp = await orderUpToPin(desk, portal);
    await seeText(cardApp, 'By creating the card you trust this server.');
    await seeText(cardApp, 'For Virtual smart card alice@example.com');
    await seeText(portal, 'Waiting for your PIN');
    expect(await nextIsOff(portal)).toBe(true);

    await choosePin(cardApp, GOOD_PIN);
    await seeHeading(cardApp, 'Your card is ready', 30_000);
    await seeText(cardApp, 'active');
    // The portal follows along: nobody reloads it.
    await seeHeading(portal, 'Your card is active');
    expect(await nextIsOff(portal)).toBe(false);

    await closeCardApp(cardApp);
    await press(portal, 'Next');
    await seeHeading(portal, 'Your virtual smart card is active');
    await follow(portal, 'Go to Cards');
    await seeHeading(portal, 'Cards');
    await seeText(portal, 'Virtual smart card alice@example.com');
    await seeText(portal, 'active');

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
    await portal.close();
  });

  it('lists its certificates, which are downloaded as openssl reads them', async () => {
    const portal = await desk.logIn('alice');
    await follow(portal, 'Certificates');
    await seeHeading(portal, 'Certificates');
    await seeText(portal, 'authentication');
    await seeText(portal, 'signature');
    await seeText(portal, 'valid');

    const pem = await download(portal, 'PEM of the certificate for authentication');
    const der = await download(portal, 'DER of the certificate for authentication');
    expect(pem.disposition).toMatch(/^attachment; filename=".+\.pem"$/);
    expect(der.disposition).toMatch(/^attachment; filename=".+\.(der|cer|crt)"$/);
    const read = (form: 'PEM' | 'DER', input: Uint8Array): string =>
      execFileSync('openssl', ['x509', '-inform', form, '-noout', '-serial', '-subject'], { input, encoding: 'utf8' });
    expect(read('DER', der.bytes)).toBe(read('PEM', pem.bytes));
    expect(read('DER', der.bytes)).toContain('CN = Alice Berg');

    const other = await download(portal, 'DER of the certificate for signature');
    const certificate = new X509Certificate(other.bytes);
    const details = await portal.$$eval('a[href^="/certificates/"]', (links) =>
      links.map((link) => link.getAttribute('href')),
    );
    expect(details.length).toBe(2);
    let shown = '';
    for (const href of details) {
      await portal.goto(`${desk.server.address}${href}`);
      await seeText(portal, 'Thumbprint (SHA-256)');
      shown = await portal.evaluate(() => document.body.innerText.replace(/[\s:]/g, '').toLowerCase());
      if (shown.includes('certificateforsignature')) break;
    }
    expect(shown).toContain(certificate.serialNumber.toLowerCase());
    expect(shown).toContain(certificate.fingerprint256.replaceAll(':', '').toLowerCase());
    expect(shown).toContain('issuingca');
    await portal.close();
  });

  it('says that one is there already and adds another one', async () => {
    const portal = await desk.logIn('alice');
    await follow(portal, 'Get virtual smart card');
    await seeText(portal, 'You already have an active card. This adds another one.');
    await press(portal, 'Cancel');
    await seeHeading(portal, 'Order cancelled');
    await follow(portal, 'Back to Dashboard');
    await getCard(desk, portal);
    expect((await judgeCertificates(desk.server, 'alice')).length).toBe(4);
    await portal.close();
  });
});
