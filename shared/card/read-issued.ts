import { type Bytes, fromBase64, sha256, toBase64, toHex } from '../bytes.ts';
import { AppError } from '../errors.ts';
import { subjectName } from '../subject-name.ts';
import type { IssuedCertificates, ProvisioningOrder } from '../wire/message.ts';
import { jsonNameText } from './json-name-text.ts';
import type { CertificateFacts, Vault, WrappedKey } from './record.ts';
import { BasicConstraintsExtension, Name, X509Certificate } from './x509.ts';

type Asked = { readonly order: ProvisioningOrder; readonly vault: Vault };

/**
 * Parses what the server issued and refuses (`server_unexpected`) what was not ordered: each key has one certificate,
 * for its public key and with the ordered subject, under a chain of signatures up to the root of the order. The
 * validity times are not checked: a wrong clock is no reason to refuse a card.
 */
export async function readIssued(
  issued: IssuedCertificates,
  asked: Asked,
): Promise<{ certificates: CertificateFacts[]; chain: Bytes[] }> {
  const chain = await readChain(issued, fromBase64(asked.order.rootCertificate));
  const [issuer] = chain;
  if (issuer === undefined) throw refused('the chain is empty');
  const { keys } = asked.vault;
  if (issued.certificates.length !== keys.length) throw refused('it is not one certificate for each key');

  const certificates = await Promise.all(
    keys.map(async (key, at) => {
      const sent = issued.certificates[at];
      if (sent?.purpose !== key.purpose) throw refused('the purposes are not as ordered');
      const certificate = parse(sent.certificate);
      refuseOther(certificate, key, asked.order);
      await refuseUnsigned(certificate, issuer);
      return facts(certificate, key);
    }),
  );
  return { certificates, chain: chain.map(der) };
}

/** From the issuing CA to the pinned root, each signed by the next. */
async function readChain(issued: IssuedCertificates, root: Bytes): Promise<X509Certificate[]> {
  const chain = issued.chain.map(parse);
  const last = chain.at(-1);
  if (last === undefined || toHex(der(last)) !== toHex(root)) throw refused('the chain does not end at the root');
  for (const [at, certificate] of chain.entries()) {
    if (certificate.getExtension(BasicConstraintsExtension)?.ca !== true) throw refused('an issuer is not a CA');
    await refuseUnsigned(certificate, chain[at + 1] ?? certificate);
  }
  return chain;
}

function refuseOther(certificate: X509Certificate, key: WrappedKey, order: ProvisioningOrder): void {
  if (toHex(new Uint8Array(certificate.publicKey.rawData)) !== toHex(key.publicKey))
    throw refused(`the certificate for ${key.purpose} is for another key`);
  const subject = order.keys.find(({ purpose }) => purpose === key.purpose)?.subject;
  if (subject === undefined) throw refused(`no certificate for ${key.purpose} was ordered`);
  const wanted = new Uint8Array(new Name(subjectName(subject)).toArrayBuffer());
  if (toHex(new Uint8Array(certificate.subjectName.toArrayBuffer())) !== toHex(wanted))
    throw refused(`the certificate for ${key.purpose} names another subject`);
}

async function refuseUnsigned(certificate: X509Certificate, issuer: X509Certificate): Promise<void> {
  const sameName = certificate.issuer === issuer.subject;
  const signed = sameName && (await certificate.verify({ publicKey: issuer.publicKey, signatureOnly: true }, crypto));
  if (!signed) throw refused('a signature in the chain is wrong');
}

async function facts(certificate: X509Certificate, key: WrappedKey): Promise<CertificateFacts> {
  return {
    purpose: key.purpose,
    serialNumber: certificate.serialNumber,
    subject: jsonNameText(certificate.subjectName.toJSON()),
    issuer: jsonNameText(certificate.issuerName.toJSON()),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    thumbprint: toHex(await sha256(der(certificate))),
    keyAlgorithm: key.algorithm,
    der: toBase64(der(certificate)),
  };
}

function parse(base64: string): X509Certificate {
  try {
    return new X509Certificate(fromBase64(base64));
  } catch (cause) {
    throw new AppError('server_unexpected', 'A certificate from the server cannot be read.', { cause });
  }
}

function der(certificate: X509Certificate): Bytes {
  return new Uint8Array(certificate.rawData);
}

function refused(reason: string): AppError {
  return new AppError('server_unexpected', `What was issued is not what was ordered: ${reason}.`);
}
