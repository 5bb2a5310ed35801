import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ca } from '../../../server/ca/ca.ts';
import { certificateFacts } from '../../../server/ca/der/certificate-facts.ts';
import { encodeCertsOnly } from '../../../server/ca/der/encode-certs-only.ts';
import { currentCrl } from '../../../server/ca/status/current-crl.ts';
import { revoke } from '../../../server/ca/status/revoke.ts';
import type { Subject } from '../../../shared/certificate.ts';
import { LONGEST_ORGANIZATION } from '../../../shared/organization.ts';
import { toPem } from '../../../shared/pem.ts';
import { issue, makeCa } from '../../support/ca/make-ca.ts';
import { ALICE, makeRequest } from '../../support/ca/make-request.ts';
import { memoryCaStore } from '../../support/ca/memory-ca-store.ts';
import { memoryKeys } from '../../support/ca/memory-keys.ts';
import { openssl } from '../../support/ca/openssl.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const store = memoryCaStore();
let ca: Ca;
beforeAll(async () => {
  ca = await makeCa(NOW);
});

async function print(der: Uint8Array): Promise<string> {
  const printed = await openssl(['x509', '-inform', 'DER', '-noout', '-text'], der);
  expect(printed.ok, printed.text).toBe(true);
  return printed.text.replace(/\s+/g, ' ');
}

describe('openssl x509 -text', () => {
  it.each([
    {
      purpose: 'authentication',
      algorithm: 'P-256',
      usage: 'Digital Signature',
      extended: 'TLS Web Client Authentication',
      policy: 1,
    },
    {
      purpose: 'signature',
      algorithm: 'P-256',
      usage: 'Digital Signature, Non Repudiation',
      extended: 'E-mail Protection, 1.3.6.1.5.5.7.3.36',
      policy: 2,
    },
    {
      purpose: 'encryption',
      algorithm: 'P-384',
      usage: 'Key Agreement',
      extended: 'E-mail Protection',
      policy: 3,
    },
    {
      purpose: 'encryption',
      algorithm: 'RSA-2048',
      usage: 'Key Encipherment',
      extended: 'E-mail Protection',
      policy: 3,
    },
  ] as const)('shows $purpose with $algorithm as its profile says', async (its) => {
    const { certificate } = await issue(ca, store, NOW, its);
    const text = await print(certificate);
    expect(text).toContain('Version: 3 (0x2)');
    expect(text).toContain('Issuer: O = Example, CN = Example Issuing CA 1');
    expect(text).toContain('Subject: O = Example, CN = Alice Berg, SN = Berg, GN = Alice, serialNumber = alice ');
    expect(text).toContain('Not Before: Mar 1 11:59:00 2026 GMT Not After : Feb 29 12:00:00 2028 GMT');
    expect(text).toContain('X509v3 Basic Constraints: critical CA:FALSE');
    expect(text).toContain(`X509v3 Key Usage: critical ${its.usage} X509v3`);
    expect(text).toContain(`X509v3 Extended Key Usage: ${its.extended} X509v3`);
    expect(text).toContain('X509v3 Subject Alternative Name: email:alice@example.com');
    expect(text).toContain(`19235.48251.9201974.10358402.${its.policy} `);
    expect(text).toContain('OCSP - URI:http://pki.example.com/pki/ocsp');
    expect(text).toContain('CA Issuers - URI:http://pki.example.com/pki/issuing.crt');
    expect(text).toMatch(/CRL Distribution Points: Full Name: URI:http:\/\/pki\.example\.com\/pki\/issuing\.crl/);
    const issuing = await print(ca.issuing.certificate);
    const [, identifier] = /Subject Key Identifier: ([0-9A-F:]{59})/.exec(issuing) ?? [];
    expect(text).toMatch(/Subject Key Identifier: [0-9A-F:]{59} /);
    expect(text).toContain(`Authority Key Identifier: ${identifier}`);
  });

  it('shows a root that may have one CA below it, for twenty years', async () => {
    const text = await print(ca.root.certificate);
    expect(text).toContain('Issuer: O = Example, CN = Example Root CA');
    expect(text).toContain('Subject: O = Example, CN = Example Root CA');
    expect(text).toContain('Not After : Mar 1 12:00:00 2046 GMT');
    expect(text).toContain('ASN1 OID: secp384r1');
    expect(text).toContain('Signature Algorithm: ecdsa-with-SHA384');
    expect(text).toContain('X509v3 Basic Constraints: critical CA:TRUE, pathlen:1');
    expect(text).toContain('X509v3 Key Usage: critical Certificate Sign, CRL Sign');
  });

  it('shows an issuing CA that may have none below it, for ten years', async () => {
    const text = await print(ca.issuing.certificate);
    expect(text).toContain('Issuer: O = Example, CN = Example Root CA');
    expect(text).toContain('Subject: O = Example, CN = Example Issuing CA 1');
    expect(text).toContain('Not After : Mar 1 12:00:00 2036 GMT');
    expect(text).toContain('ASN1 OID: prime256v1');
    expect(text).toContain('X509v3 Basic Constraints: critical CA:TRUE, pathlen:0');
    expect(text).toContain('X509v3 Key Usage: critical Certificate Sign, CRL Sign');
    expect(text).toContain('CA Issuers - URI:http://pki.example.com/pki/root.crt');
    expect(text).toContain('URI:http://pki.example.com/pki/root.crl');
    expect(text).toContain('Policy: X509v3 Any Policy');
  });
});

describe('an organisation', () => {
  const longest = 'ß'.repeat(LONGEST_ORGANIZATION);

  it.each([
    [{ name: 'Example AG', country: 'DE' }, 'C = DE, O = Example AG, CN = Example AG Root CA'],
    [
      { name: 'Berg, Söhne + Co "東"', country: null },
      'O = "Berg, Söhne + Co \\"東\\"", CN = "Berg, Söhne + Co \\"東\\" Root CA"',
    ],
    [{ name: longest, country: 'CH' }, `C = CH, O = ${longest}, CN = ${longest} Root CA`],
  ])('names root, issuing CA and the lists of both: %o', async (organization, root) => {
    const made = await makeCa(NOW, memoryKeys(), organization);
    const issuing = root.replace(/Root CA("?)$/, 'Issuing CA 1$1');
    const { certificate } = await issue(made, memoryCaStore(), NOW);
    const namesOf = async (der: Uint8Array) =>
      (await openssl([...'x509 -inform DER -noout -subject -issuer -nameopt'.split(' '), 'oneline,utf8,-esc_msb'], der))
        .text;
    expect(await namesOf(made.root.certificate)).toBe(`subject=${root}\nissuer=${root}\n`);
    expect(await namesOf(made.issuing.certificate)).toBe(`subject=${issuing}\nissuer=${root}\n`);
    expect(await namesOf(certificate)).toContain(`issuer=${issuing}\n`);
    // X.520: ub-common-name.
    expect(Array.from(`${organization.name} Issuing CA 1`).length).toBeLessThanOrEqual(64);
    expect((await openssl(['asn1parse', '-inform', 'DER'], made.root.certificate)).text).toMatch(
      organization.country === null ? /UTF8STRING/ : /countryName\n.*PRINTABLESTRING/,
    );
  });

  it('is written as text, with its country', async () => {
    const made = await makeCa(NOW, memoryKeys(), { name: 'Example AG', country: 'DE' });
    expect(certificateFacts(made.issuing.certificate)).toMatchObject({
      subject: 'CN=Example AG Issuing CA 1,O=Example AG,C=DE',
      issuer: 'CN=Example AG Root CA,O=Example AG,C=DE',
    });
  });

  it('does not rename a CA that is there', async () => {
    const keys = memoryKeys();
    const made = await makeCa(NOW, keys);
    const renamed = await makeCa(NOW, keys, { name: 'Example AG', country: 'DE' });
    expect(renamed.chain).toEqual(made.chain);
    expect(certificateFacts(renamed.issuing.certificate).subject).toBe('CN=Example Issuing CA 1,O=Example');
  });
});

describe('openssl crl -text', () => {
  it('shows number, times, and each revoked serial with its reason, but no reason for unspecified', async () => {
    const own = memoryCaStore();
    const first = await issue(ca, own, NOW);
    const second = await issue(ca, own, NOW);
    await revoke(own, first.serialNumber, 'superseded', new Date('2026-03-01T12:30:00.000Z'));
    await revoke(own, second.serialNumber, 'unspecified', new Date('2026-03-01T12:31:00.000Z'));
    const { der: crl } = await currentCrl(ca, 'issuing', own, new Date('2026-03-01T13:00:00.000Z'));
    const printed = await openssl(['crl', '-inform', 'DER', '-noout', '-text'], crl);
    const text = printed.text.replace(/\s+/g, ' ');
    expect(text).toContain('Version 2 (0x1)');
    expect(text).toContain('Issuer: O = Example, CN = Example Issuing CA 1');
    expect(text).toContain('Last Update: Mar 1 12:59:00 2026 GMT Next Update: Mar 8 13:00:00 2026 GMT');
    expect(text).toContain('X509v3 CRL Number: 1');
    expect(text).toMatch(/X509v3 Authority Key Identifier: [0-9A-F:]{59}/);
    expect(text).toContain(
      `Serial Number: ${first.serialNumber.toUpperCase()} Revocation Date: Mar 1 12:30:00 2026 GMT CRL entry extensions: X509v3 CRL Reason Code: Superseded`,
    );
    expect(text).toMatch(
      new RegExp(
        `Serial Number: ${second.serialNumber.toUpperCase()} Revocation Date: Mar 1 12:31:00 2026 GMT (Serial|Signature)`,
      ),
    );
  });
});

describe('openssl pkcs7', () => {
  it('finds the chain in a certs-only file', async () => {
    const { ok, text } = await openssl(['pkcs7', '-inform', 'DER', '-print_certs'], encodeCertsOnly(ca.chain));
    expect(ok).toBe(true);
    const certificates = text.match(/-----BEGIN[\s\S]*?-----END CERTIFICATE-----\n/g);
    expect(certificates).toEqual(ca.chain.map((certificate) => toPem('CERTIFICATE', certificate)));
  });
});

describe('names', () => {
  /** Everything that some parser between the person and the certificate could take for something else. */
  const NASTY = [
    'Berg, Alice',
    '"quoted"',
    '#0c0141',
    'a=b+c;d<e>f',
    'back\\slash\\',
    '\\ ',
    ' leading and trailing ',
    'Øyvind Ångström',
    '李小龍',
    '👩‍🚀🇫🇮',
    'שלום',
    '‮reversed',
    'x'.repeat(64),
    '😀'.repeat(64),
    'CN=admin/O=root',
  ];
  // A lone # is the one thing that openssl does not escape where RFC 4514 §2.4 says so.
  const part = fc
    .oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(',', '+', '"', '\\', '<', '>', ';', '=', '#', ' ', 'a'), minLength: 1 }),
    )
    .filter((text) => text !== '#');
  const subject: fc.Arbitrary<Subject> = fc.record({
    organizationName: part,
    commonName: part,
    surname: part,
    givenName: part,
    serialNumber: fc.constant('alice'),
  });

  it('survive to what openssl reads, and read the same in our text as in RFC 4514 of openssl', async () => {
    await fc.assert(
      fc.asyncProperty(subject, async (its) => {
        const { certificate } = await issue(ca, memoryCaStore(), NOW, { subject: its });
        const shown = ['-nameopt', 'RFC2253,utf8,-esc_msb'];
        const printed = await openssl(['x509', '-inform', 'DER', '-noout', '-subject', ...shown], certificate);
        expect(printed.text).toBe(`subject=${certificateFacts(certificate).subject}\n`);
      }),
      { numRuns: 60, examples: NASTY.map((text) => [{ ...ALICE, commonName: text, surname: text }]) },
    );
  });

  it('make requests that openssl accepts', async () => {
    for (const commonName of NASTY) {
      const request = makeRequest({ subject: { ...ALICE, commonName } });
      expect(await openssl(['req', '-inform', 'DER', '-verify', '-noout'], request)).toMatchObject({ ok: true });
    }
  });
});
