import type { Bytes } from '../bytes.ts';
import type { Subject } from '../certificate.ts';
import { confirmationSignature } from '../confirmation.ts';
import { subjectName } from '../subject-name.ts';
import type { RequestKeys } from './vault/create-vault.ts';
import { ChallengePasswordAttribute, Name, Pkcs10CertificateRequestGenerator } from './x509.ts';

/**
 * A certificate request (PKCS#10, RFC 2986) in DER, signed by its own key. The nonce of the order is its
 * challengePassword (RFC 2985 §5.4.1), so that it is useless in another order.
 */
export async function makeRequest(keys: RequestKeys, subject: Subject, nonce: string): Promise<Bytes> {
  const { algorithm, privateKey, publicKey } = keys;
  const request = await Pkcs10CertificateRequestGenerator.create(
    {
      name: new Name(subjectName(subject)),
      keys: { privateKey, publicKey },
      signingAlgorithm: confirmationSignature(algorithm),
      attributes: [new ChallengePasswordAttribute(nonce)],
    },
    crypto,
  );
  return new Uint8Array(request.rawData);
}
