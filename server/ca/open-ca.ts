import { X509Certificate } from 'node:crypto';
import { type Bytes, toHex } from '../../shared/bytes.ts';
import { type Authority, type Ca, type PkiAddresses, pkiAddresses, type Signer } from './ca.ts';
import type { IssuerName } from './ca-store.ts';
import { x509 } from './crypto-provider.ts';
import { encodeExtensions } from './encode-extensions.ts';
import { encodeTbsCertificate } from './encode-tbs-certificate.ts';
import { keyIdentifier } from './key-identifier.ts';
import type { AuthorityCurve, KeptAuthority, KeyStore, NewAuthorityKey } from './key-store.ts';
import { KEY_USAGE } from './profiles.ts';
import { randomSerialNumber } from './random-serial-number.ts';
import { readCertificate } from './read-certificate.ts';
import { signatureAlgorithm, signDer } from './sign-der.ts';

const ROOT_YEARS = 20;
const ISSUING_YEARS = 10;
/** The first certificates, backdated themselves, must not begin before their issuer. */
const BACKDATED_MS = 3_600_000;
/** RFC 5280 §4.2.1.4: the issuing CA may issue under any policy. */
const ANY_POLICY = '2.5.29.32.0';

/** What openCa needs from its surroundings. */
export interface CaSurroundings {
  readonly keys: KeyStore;
  /** Plain http address that certificates point to; the issuing CA's own certificate keeps that of its first start. */
  readonly pkiUrl: string;
  readonly clock: () => Date;
  readonly random: (length: number) => Uint8Array;
  /** Names the authorities: O, and the beginning of CN. */
  readonly organization: string;
}

/**
 * Opens the certificate authority; at the first start it makes the root and the issuing CA. Throws Error with a
 * sentence for the operator when keys and certificates do not belong together.
 */
export async function openCa({ keys, pkiUrl, clock, random, organization }: CaSurroundings): Promise<Ca> {
  const addresses = pkiAddresses(pkiUrl);
  const make = { now: clock(), random, organization, addresses };
  const root = await openAuthority(
    'root',
    'P-384',
    (await keys.read('root')) ?? (await keys.create('root', 'P-384', (made) => certifyRoot(made, make))),
  );
  const issuing = await openAuthority(
    'issuing',
    'P-256',
    (await keys.read('issuing')) ??
      (await keys.create('issuing', 'P-256', (made) => certifyIssuing(made, { ...make, root }))),
  );
  if (!new X509Certificate(issuing.certificate).verify(new X509Certificate(root.certificate).publicKey)) {
    throw new Error('The issuing CA in the key folder was not issued by the root beside it');
  }
  const chain = Object.freeze([issuing.certificate, root.certificate]);
  return Object.freeze({ root, issuing, chain, addresses, random });
}

interface Making {
  readonly now: Date;
  readonly random: (length: number) => Uint8Array;
  readonly organization: string;
  readonly addresses: PkiAddresses;
}

async function certifyRoot(made: NewAuthorityKey, { now, random, organization }: Making): Promise<Bytes> {
  const signer: Signer = { ...made, curve: 'P-384' };
  const name = authorityName(organization, 'Root CA');
  const identifier = toHex(await keyIdentifier(made.subjectPublicKeyInfo));
  const tbs = encodeTbsCertificate({
    serialNumber: randomSerialNumber(random),
    signatureAlgorithm: signatureAlgorithm('P-384'),
    issuer: name,
    notBefore: new Date(now.getTime() - BACKDATED_MS),
    notAfter: yearsAfter(now, ROOT_YEARS),
    subject: name,
    subjectPublicKeyInfo: made.subjectPublicKeyInfo,
    extensions: encodeExtensions([
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(KEY_USAGE.keyCertSign | KEY_USAGE.cRLSign, true),
      new x509.SubjectKeyIdentifierExtension(identifier),
      new x509.AuthorityKeyIdentifierExtension(identifier),
    ]),
  });
  return signDer(signer, tbs);
}

async function certifyIssuing(
  made: NewAuthorityKey,
  { now, random, organization, addresses, root }: Making & { readonly root: Authority },
): Promise<Bytes> {
  const notAfter = yearsAfter(now, ISSUING_YEARS);
  const tbs = encodeTbsCertificate({
    serialNumber: randomSerialNumber(random),
    signatureAlgorithm: signatureAlgorithm(root.curve),
    issuer: root.subject,
    notBefore: new Date(now.getTime() - BACKDATED_MS),
    notAfter: notAfter < root.notAfter ? notAfter : root.notAfter,
    subject: authorityName(organization, 'Issuing CA'),
    subjectPublicKeyInfo: made.subjectPublicKeyInfo,
    extensions: encodeExtensions([
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(KEY_USAGE.keyCertSign | KEY_USAGE.cRLSign, true),
      new x509.CertificatePolicyExtension([ANY_POLICY]),
      new x509.AuthorityInfoAccessExtension({ caIssuers: addresses.rootCertificate }),
      new x509.CRLDistributionPointsExtension([addresses.rootCrl]),
      new x509.AuthorityKeyIdentifierExtension(toHex(root.keyIdentifier)),
      new x509.SubjectKeyIdentifierExtension(toHex(await keyIdentifier(made.subjectPublicKeyInfo))),
    ]),
  });
  return signDer(root, tbs);
}

/** Signs a word to learn at once, not at the first card, that key and certificate belong together. */
async function openAuthority(name: IssuerName, curve: AuthorityCurve, kept: KeptAuthority): Promise<Authority> {
  const { subject, subjectPublicKeyInfo, notAfter } = readCertificate(kept.certificate);
  const signer: Signer = { curve, privateKey: kept.privateKey, subjectPublicKeyInfo };
  try {
    await signDer(signer, new TextEncoder().encode('chipless: is this the key of this certificate?'));
  } catch (cause) {
    throw new Error(`The key and the certificate of the ${name} CA do not belong together`, { cause });
  }
  const identifier = await keyIdentifier(subjectPublicKeyInfo);
  return Object.freeze({ ...signer, ...kept, name, subject, keyIdentifier: identifier, notAfter });
}

function authorityName(organization: string, role: string): Bytes {
  const name = new x509.Name([
    { O: [{ utf8String: organization }] },
    { CN: [{ utf8String: `${organization} ${role}` }] },
  ]);
  return new Uint8Array(name.toArrayBuffer());
}

function yearsAfter(from: Date, years: number): Date {
  const later = new Date(from);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}
