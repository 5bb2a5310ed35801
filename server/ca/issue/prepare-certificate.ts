import type { KeyAlgorithm, Purpose, Subject } from '../../../shared/certificate.ts';
import type { Ca } from '../ca.ts';
import type { StoredIntent } from '../ca-store.ts';
import { SHORTEST_LIFE_MS } from '../cut-by-ca.ts';
import { encodeSubject } from '../der/encode-subject.ts';
import { encodeTbsCertificate } from '../der/encode-tbs-certificate.ts';
import { randomSerialNumber } from '../random-serial-number.ts';
import { signatureAlgorithm } from '../sign-der.ts';
import { certificateLife } from './certificate-life.ts';
import { endEntityExtensions } from './end-entity-extensions.ts';

/** What to certify: the values from the order, and the key from the checked certificate request. */
export interface CertificateOrder {
  readonly messageId: string;
  readonly purpose: Purpose;
  readonly subject: Subject;
  readonly email: string;
  /** DER, as checkRequest returns it. */
  readonly subjectPublicKeyInfo: Uint8Array;
  readonly publicKeyHash: string;
  readonly algorithm: KeyAlgorithm;
  readonly notAfter: Date;
}

/**
 * Reserves a serial number and writes the tbsCertificate; nothing is signed. Store it with `caStore.intend` before
 * `sign`. Expires when the order says, but never after the issuing CA.
 */
export async function prepareCertificate(ca: Ca, order: CertificateOrder, now: Date): Promise<StoredIntent> {
  const { notBefore, notAfter } = certificateLife(order.notAfter, now, ca);
  // Counted from now, not from the backdated start; in whole seconds, like the end.
  if (notAfter.getTime() - Math.floor(now.getTime() / 1000) * 1000 < SHORTEST_LIFE_MS) {
    throw new Error('The issuing CA, or the order, ends before the certificate would have lasted a day');
  }
  const subjectPublicKeyInfo = new Uint8Array(order.subjectPublicKeyInfo);
  const serialNumber = randomSerialNumber(ca.random);
  const tbsCertificate = encodeTbsCertificate({
    serialNumber,
    signatureAlgorithm: signatureAlgorithm(ca.issuing.curve),
    issuer: ca.issuing.subject,
    notBefore,
    notAfter,
    subject: encodeSubject(order.subject),
    subjectPublicKeyInfo,
    extensions: endEntityExtensions(ca, { ...order, subjectPublicKeyInfo }),
  });
  const { messageId, purpose, publicKeyHash } = order;
  return { serialNumber, publicKeyHash, messageId, purpose, tbsCertificate, notAfter, intendedAt: now };
}
