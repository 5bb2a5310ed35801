import { beforeAll, describe, expect, it } from 'vitest';
import type { Ca } from '../../../../../server/ca/ca.ts';
import { certificateFacts } from '../../../../../server/ca/der/certificate-facts.ts';
import { x509 } from '../../../../../server/ca/der/crypto-provider.ts';
import { type CertificateOrder, prepareCertificate } from '../../../../../server/ca/issue/prepare-certificate.ts';
import { signCertificate } from '../../../../../server/ca/issue/sign-certificate.ts';
import { makeCa } from '../../../../support/ca/make-ca.ts';
import { ALICE, makeKeys, publicKeyInfo } from '../../../../support/ca/make-request.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const ORDER: CertificateOrder = {
  messageId: '0198f7a0-0000-7000-8000-000000000001',
  purpose: 'authentication',
  subject: ALICE,
  email: 'alice@example.com',
  subjectPublicKeyInfo: publicKeyInfo(makeKeys('P-256').publicKey),
  publicKeyHash: 'ab'.repeat(32),
  algorithm: 'P-256',
  notAfter: new Date('2028-03-01T12:00:00.789Z'),
};
let ca: Ca;
beforeAll(async () => {
  ca = await makeCa(NOW);
});

describe('prepare', () => {
  it('writes down all of the intent, in whole seconds where the certificate counts them', async () => {
    const intent = await prepareCertificate(ca, ORDER, NOW);
    expect(intent).toMatchObject({
      messageId: ORDER.messageId,
      purpose: 'authentication',
      publicKeyHash: ORDER.publicKeyHash,
      notAfter: new Date('2028-03-01T12:00:00.000Z'),
      intendedAt: NOW,
    });
  });

  it('gives every intent a serial of 20 octets, positive, without a leading zero', async () => {
    const serials = new Set<string>();
    for (let count = 0; count < 50; count++) serials.add((await prepareCertificate(ca, ORDER, NOW)).serialNumber);
    expect(serials.size).toBe(50);
    for (const serial of serials) expect(serial).toMatch(/^[4-7][0-9a-f]{39}$/);
  });

  it('says in the certificate what it said in the intent', async () => {
    const intent = await prepareCertificate(ca, ORDER, NOW);
    const facts = certificateFacts(await signCertificate(ca, intent));
    expect(facts).toMatchObject({
      serialNumber: intent.serialNumber,
      notAfter: intent.notAfter,
      notBefore: new Date('2026-03-01T11:59:00.000Z'),
      subject: 'serialNumber=alice,GN=Alice,SN=Berg,CN=Alice Berg,O=Example',
      issuer: 'CN=Example Issuing CA 1,O=Example',
    });
  });

  it('escapes in the text of a name what RFC 4514 §2.4 names, a lone # and control characters too', async () => {
    const subject = { ...ALICE, commonName: '#', surname: ' a\n\u0085 ', givenName: 'b,"\\' };
    const { subject: text } = certificateFacts(
      await signCertificate(ca, await prepareCertificate(ca, { ...ORDER, subject }, NOW)),
    );
    expect(text).toBe('serialNumber=alice,GN=b\\,\\"\\\\,SN=\\ a\\0a\\c2\\85\\ ,CN=\\#,O=Example');
  });

  it('never outlives the issuing CA', async () => {
    const intent = await prepareCertificate(ca, { ...ORDER, notAfter: new Date('2099-01-01T00:00:00.000Z') }, NOW);
    expect(intent.notAfter).toEqual(ca.issuing.notAfter);
    expect(certificateFacts(await signCertificate(ca, intent)).notAfter).toEqual(ca.issuing.notAfter);
  });

  it('refuses to make what would have ended before it began', async () => {
    await expect(prepareCertificate(ca, { ...ORDER, notAfter: NOW }, NOW)).rejects.toThrow('ends before');
    await expect(prepareCertificate(ca, ORDER, new Date('2036-03-02T00:00:00.000Z'))).rejects.toThrow('ends before');
  });

  it('refuses a certificate of less than a day', async () => {
    const dayBefore = (milliseconds: number) => new Date(ca.issuing.notAfter.getTime() - 86_400_000 + milliseconds);
    const order = { ...ORDER, notAfter: new Date('2099-01-01T00:00:00.000Z') };
    for (const enough of [0, 999]) {
      expect((await prepareCertificate(ca, order, dayBefore(enough))).notAfter).toEqual(ca.issuing.notAfter);
    }
    for (const tooLate of [1_000, 59_000, 60_000, 61_000]) {
      await expect(prepareCertificate(ca, order, dayBefore(tooLate)), `${tooLate}`).rejects.toThrow('lasted a day');
    }
  });

  it('makes one of a day, whatever part of a second it is', async () => {
    const now = new Date(NOW.getTime() + 700);
    const order = { ...ORDER, notAfter: new Date(now.getTime() + 86_400_000) };
    expect((await prepareCertificate(ca, order, now)).notAfter).toEqual(new Date(NOW.getTime() + 86_400_000));
    const shorter = { ...order, notAfter: new Date(order.notAfter.getTime() - 1_000) };
    await expect(prepareCertificate(ca, shorter, now)).rejects.toThrow('lasted a day');
  });

  it('names the person in what another library reads, too', async () => {
    const subject = { ...ALICE, commonName: 'Berg, "Alice" #1', surname: '李' };
    const certificate = await signCertificate(ca, await prepareCertificate(ca, { ...ORDER, subject }, NOW));
    const read = new x509.X509Certificate(new Uint8Array(certificate));
    expect(read.subjectName.getField('CN')).toEqual(['Berg, "Alice" #1']);
    expect(read.subjectName.getField('SN')).toEqual(['李']);
    expect(read.subjectName.getField('2.5.4.5')).toEqual(['alice']);
  });
});

describe('sign', () => {
  it('signs exactly the bytes of the intent', async () => {
    const intent = await prepareCertificate(ca, ORDER, NOW);
    const certificate = Buffer.from(await signCertificate(ca, intent));
    expect(certificate.indexOf(intent.tbsCertificate)).toBe(4);
    const issuer = new x509.X509Certificate(ca.issuing.certificate);
    expect(
      await new x509.X509Certificate(new Uint8Array(certificate)).verify({
        publicKey: issuer.publicKey,
        signatureOnly: true,
      }),
    ).toBe(true);
  });

  it('refuses an intent whose bytes are those of another', async () => {
    const [first, second] = [await prepareCertificate(ca, ORDER, NOW), await prepareCertificate(ca, ORDER, NOW)];
    await expect(signCertificate(ca, { ...first, tbsCertificate: second.tbsCertificate })).rejects.toThrow(
      'something else',
    );
  });

  it('refuses an intent of another CA', async () => {
    const other = await makeCa(NOW);
    const named = { ...other, issuing: { ...other.issuing, subject: ca.root.subject } };
    await expect(signCertificate(ca, await prepareCertificate(named, ORDER, NOW))).rejects.toThrow('something else');
  });
});
