import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, follow, getCard, openDesk, seeHeading, seeText } from '../support/desk.ts';

describe('certificates in Self-Service', () => {
  let desk: Desk;
  let portal: Page;
  beforeAll(async () => {
    desk = await openDesk();
    portal = await desk.logIn();
    await getCard(desk, portal);
  });
  afterAll(() => desk?.close());

  /** What the browser gets by following a download link, with the name it would save it under. */
  async function download(name: string): Promise<{ bytes: Uint8Array; disposition: string; type: string }> {
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

  it('are listed with purpose and state, and downloaded as openssl reads them', async () => {
    await follow(portal, 'Certificates');
    await seeHeading(portal, 'Certificates');
    await seeText(portal, 'authentication');
    await seeText(portal, 'signature');
    await seeText(portal, 'valid');

    const pem = await download('PEM of the certificate for authentication');
    const der = await download('DER of the certificate for authentication');
    expect(pem.disposition).toMatch(/^attachment; filename=".+\.pem"$/);
    expect(der.disposition).toMatch(/^attachment; filename=".+\.(der|cer|crt)"$/);
    const read = (form: 'PEM' | 'DER', input: Uint8Array): string =>
      execFileSync('openssl', ['x509', '-inform', form, '-noout', '-serial', '-subject'], { input, encoding: 'utf8' });
    expect(read('DER', der.bytes)).toBe(read('PEM', pem.bytes));
    expect(read('DER', der.bytes)).toContain('CN = Alice Berg');
  });

  it('show serial number, thumbprint and chain in their details', async () => {
    const der = await download('DER of the certificate for signature');
    const certificate = new X509Certificate(der.bytes);
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
  });
});
