import { X509Certificate } from 'node:crypto';
import { type Bytes, toHex } from '../../../shared/bytes.ts';
import type { Organization } from '../../../shared/organization.ts';
import { type Authority, type Ca, type OfflineAuthority, type PkiAddresses, pkiAddresses, type Signer } from '../ca.ts';
import type { IssuerName } from '../ca-store.ts';
import { x509 } from '../der/crypto-provider.ts';
import { encodeExtensions } from '../der/encode-extensions.ts';
import { encodeTbsCertificate } from '../der/encode-tbs-certificate.ts';
import { keyIdentifier } from '../der/key-identifier.ts';
import { readCertificate } from '../der/read-certificate.ts';
import type { AuthorityCurve, KeptAuthority, KeyStore, NewAuthorityKey } from '../key-store.ts';
import { KEY_USAGE } from '../profiles.ts';
import { randomSerialNumber } from '../random-serial-number.ts';
import { signatureAlgorithm, signDer } from '../sign-der.ts';
import { authorityName } from './authority-name.ts';
import { fingerprintOf } from './recall-ca.ts';

const ROOT_YEARS = 20;
const ISSUING_YEARS = 10;
/** The first certificates, which are backdated, must not begin before their issuer's. */
const BACKDATED_MS = 3_600_000;
/** RFC 5280 §4.2.1.4: the issuing CA may issue under any policy. */
const ANY_POLICY = '2.5.29.32.0';

/** What openCa needs from its caller. */
export interface CaSurroundings {
  readonly keys: KeyStore;
  /** The http URL that certificates point to; the issuing CA's own certificate keeps the URL of its first start. */
  readonly pkiUrl: string;
  readonly clock: () => Date;
  readonly random: (length: number) => Uint8Array;
  /** Names the authorities that are made: C, O, and the beginning of CN. */
  readonly organization: Pick<Organization, 'name' | 'country'>;
  /** The certificates, DER, that the CA must have; empty = any. */
  readonly known?: ReadonlyMap<IssuerName, Bytes>;
  /** Called before an authority is made; if it throws, none is made. */
  readonly beforeMaking?: (name: IssuerName) => Promise<void>;
}

/**
 * Opens the certificate authority; at the first start it makes the root and the issuing CA. The key of a known root may
 * be kept elsewhere. Throws Error with a sentence for the operator when keys are missing or belong to another CA, or
 * when keys and certificates do not belong together.
 */
export async function openCa({ keys, pkiUrl, clock, random, organization, ...more }: CaSurroundings): Promise<Ca> {
  const { known = new Map(), beforeMaking = async () => undefined } = more;
  const addresses = pkiAddresses(pkiUrl);
  const make = { now: clock(), random, organization, addresses };
  const keep = async (
    name: IssuerName,
    curve: AuthorityCurve,
    certify: (made: NewAuthorityKey) => Promise<Bytes>,
  ): Promise<KeptAuthority | null> => {
    const kept = await keys.read(name);
    const expected = known.get(name);
    if (expected !== undefined) return expectKnown(name, kept, expected);
    if (kept !== null) return kept;
    await beforeMaking(name);
    return keys.create(name, curve, certify);
  };
  const keptRoot = await keep('root', 'P-384', (made) => certifyRoot(made, make));
  const root =
    keptRoot === null
      ? await offlineAuthority('root', 'P-384', known.get('root'))
      : await openAuthority('root', 'P-384', keptRoot);
  const keptIssuing = await keep('issuing', 'P-256', (made) => certifyIssuing(made, { ...make, root }));
  if (keptIssuing === null) throw new Error(missing('issuing', known.get('issuing')));
  const issuing = await openAuthority('issuing', 'P-256', keptIssuing);
  if (!new X509Certificate(issuing.certificate).verify(new X509Certificate(root.certificate).publicKey)) {
    throw new Error('The issuing CA in the key folder was not issued by the root beside it');
  }
  const chain = Object.freeze([issuing.certificate, root.certificate]);
  return Object.freeze({ root, issuing, chain, addresses, random });
}

interface Making {
  readonly now: Date;
  readonly random: (length: number) => Uint8Array;
  readonly organization: CaSurroundings['organization'];
  readonly addresses: PkiAddresses;
}

async function certifyRoot(made: NewAuthorityKey, { now, random, organization }: Making): Promise<Bytes> {
  const signer: Signer = { ...made, curve: 'P-384' };
  const name = authorityName(organization, 'root');
  const identifier = toHex(keyIdentifier(made.subjectPublicKeyInfo));
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
  { now, random, organization, addresses, root }: Making & { readonly root: Authority | OfflineAuthority },
): Promise<Bytes> {
  if (root.privateKey === null) throw new Error('The key of the root CA is needed to make the issuing CA');
  const notAfter = yearsAfter(now, ISSUING_YEARS);
  const tbs = encodeTbsCertificate({
    serialNumber: randomSerialNumber(random),
    signatureAlgorithm: signatureAlgorithm(root.curve),
    issuer: root.subject,
    notBefore: new Date(now.getTime() - BACKDATED_MS),
    notAfter: notAfter < root.notAfter ? notAfter : root.notAfter,
    subject: authorityName(organization, 'issuing'),
    subjectPublicKeyInfo: made.subjectPublicKeyInfo,
    extensions: encodeExtensions([
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(KEY_USAGE.keyCertSign | KEY_USAGE.cRLSign, true),
      new x509.CertificatePolicyExtension([ANY_POLICY]),
      new x509.AuthorityInfoAccessExtension({ caIssuers: addresses.rootCertificate }),
      new x509.CRLDistributionPointsExtension([addresses.rootCrl]),
      new x509.AuthorityKeyIdentifierExtension(toHex(root.keyIdentifier)),
      new x509.SubjectKeyIdentifierExtension(toHex(keyIdentifier(made.subjectPublicKeyInfo))),
    ]),
  });
  return signDer(root, tbs);
}

/** What is stored under `name`, if it is the expected authority. */
function expectKnown(name: IssuerName, kept: KeptAuthority | null, known: Bytes): KeptAuthority | null {
  if (kept === null || fingerprintOf(kept.certificate) === fingerprintOf(known)) return kept;
  throw new Error(
    `The ${name} CA in the key folder is another one (SHA-256 ${fingerprintOf(kept.certificate)}) than the database belongs to (${fingerprintOf(known)}): bring the key folder of that CA, or set another database`,
  );
}

function missing(name: IssuerName, known: Bytes | undefined): string {
  const which = known === undefined ? '' : ` (SHA-256 ${fingerprintOf(known)})`;
  return `The key of the ${name} CA${which} is missing from the key folder: bring it back from a backup`;
}

/** An authority of which only the certificate is available. */
async function offlineAuthority(
  name: IssuerName,
  curve: AuthorityCurve,
  certificate: Bytes | undefined,
): Promise<OfflineAuthority> {
  if (certificate === undefined) throw new Error(missing(name, certificate));
  const { subject, subjectPublicKeyInfo, notAfter } = readCertificate(certificate);
  const identifier = keyIdentifier(subjectPublicKeyInfo);
  const facts = { name, curve, certificate, subject, subjectPublicKeyInfo, notAfter };
  return Object.freeze({ ...facts, keyIdentifier: identifier, privateKey: null });
}

/** Signs a test value, to find out now, not at the first card, whether key and certificate belong together. */
async function openAuthority(name: IssuerName, curve: AuthorityCurve, kept: KeptAuthority): Promise<Authority> {
  const { subject, subjectPublicKeyInfo, notAfter } = readCertificate(kept.certificate);
  const signer: Signer = { curve, privateKey: kept.privateKey, subjectPublicKeyInfo };
  try {
    await signDer(signer, new TextEncoder().encode('chipless: is this the key of this certificate?'));
  } catch (cause) {
    throw new Error(`The key and the certificate of the ${name} CA do not belong together`, { cause });
  }
  const identifier = keyIdentifier(subjectPublicKeyInfo);
  return Object.freeze({ ...signer, ...kept, name, subject, keyIdentifier: identifier, notAfter });
}

function yearsAfter(from: Date, years: number): Date {
  const later = new Date(from);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}
