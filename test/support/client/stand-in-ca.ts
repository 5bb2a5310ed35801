import '../../../shared/card/x509.ts';
import {
  BasicConstraintsExtension,
  ChallengePasswordAttribute,
  Name,
  Pkcs10CertificateRequest,
  type PublicKey,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { type Bytes, fromBase64, toBase64, toHex } from '../../../shared/bytes.ts';
import type { Subject } from '../../../shared/certificate.ts';
import { subjectName } from '../../../shared/subject-name.ts';

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const VALID = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') };

/** A small authority with a root and an issuing CA, that makes real certificates for tests of the client. */
export interface StandInCa {
  readonly root: string;
  readonly chain: readonly string[];
  /**
   * Certifies the key of a certificate request (PKCS#10, base64) for `subject`; throws unless its signature and nonce
   * are valid.
   */
  issue(request: string, subject: Subject, nonce: string): Promise<string>;
}

/** `issuer`: what the issuing certificate may do; `nothing` makes it an end-entity certificate. */
export async function makeStandInCa(name = 'Stand-in', issuer: 'CA' | 'nothing' = 'CA'): Promise<StandInCa> {
  const [rootKeys, issuingKeys] = [await keyPair(), await keyPair()];
  const ca = [new BasicConstraintsExtension(true, undefined, true)];
  const rootName = `CN=${name} root`;
  const root = await X509CertificateGenerator.createSelfSigned(
    { serialNumber: serial(), name: rootName, ...VALID, signingAlgorithm: SIGNING, keys: rootKeys, extensions: ca },
    crypto,
  );
  const issuing = await X509CertificateGenerator.create(
    {
      serialNumber: serial(),
      subject: `CN=${name} issuing`,
      issuer: rootName,
      ...VALID,
      signingAlgorithm: SIGNING,
      publicKey: issuingKeys.publicKey,
      signingKey: rootKeys.privateKey,
      extensions: issuer === 'CA' ? ca : [new BasicConstraintsExtension(false, undefined, true)],
    },
    crypto,
  );
  const certify = (publicKey: PublicKey, subject: Subject) =>
    X509CertificateGenerator.create(
      {
        serialNumber: serial(),
        subject: new Name(subjectName(subject)),
        issuer: issuing.subjectName,
        ...VALID,
        signingAlgorithm: SIGNING,
        publicKey,
        signingKey: issuingKeys.privateKey,
      },
      crypto,
    );
  return {
    root: der(root),
    chain: [der(issuing), der(root)],
    async issue(bytes, subject, nonce) {
      const request = new Pkcs10CertificateRequest(fromBase64(bytes));
      if (!(await request.verify(crypto))) throw new Error('The request is not signed by its own key');
      const challenge = request.attributes.find((attribute) => attribute instanceof ChallengePasswordAttribute);
      if (challenge?.password !== nonce) throw new Error('The request belongs to another order');
      return der(await certify(request.publicKey, subject));
    },
  };
}

function keyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
}

function serial(): string {
  const bytes: Bytes = crypto.getRandomValues(new Uint8Array(20));
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f); // positive, and no leading zero
  return toHex(bytes);
}

function der(certificate: X509Certificate): string {
  return toBase64(new Uint8Array(certificate.rawData));
}

/** The subjectPublicKeyInfo (DER) of a certificate (base64). */
export function publicKeyOf(certificate: string): ArrayBuffer {
  return new X509Certificate(certificate).publicKey.rawData;
}
