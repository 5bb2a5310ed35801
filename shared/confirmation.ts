import { type Bytes, concat, fromHex, lengthPrefixed, sha256, utf8 } from './bytes.ts';
import type { KeyAlgorithm } from './certificate.ts';

/** The context of a confirmation: bytes with this prefix are never signed for any other purpose. */
const CONTEXT = 'chipless-confirm:1';

/**
 * The bytes that a new card signs to say "these certificates are installed":
 * context ‖ 0x00 ‖ SHA-256(origin, message id, nonce, SHA-256 of each certificate), each value length-prefixed.
 * `origin` as the browser writes it (`https://id.example.com`), `nonce` in hex as in the order, `certificates` in DER
 * in the order of the answer. `digest`: SHA-256. Throws SyntaxError when the nonce is not hex.
 */
export async function confirmationBytes(
  confirmed: {
    readonly origin: string;
    readonly messageId: string;
    readonly nonce: string;
    readonly certificates: readonly Bytes[];
  },
  digest: (bytes: Bytes) => Bytes | Promise<Bytes> = sha256,
): Promise<Bytes> {
  const hashes = await Promise.all(confirmed.certificates.map((certificate) => digest(certificate)));
  const values = [utf8(confirmed.origin), utf8(confirmed.messageId), fromHex(confirmed.nonce), ...hashes];
  return concat(utf8(CONTEXT), Uint8Array.of(0), await digest(concat(...values.map(lengthPrefixed))));
}

/** How a key of this kind signs a confirmation, in WebCrypto's words: both for `sign` and for `verify`. */
export function confirmationSignature(algorithm: KeyAlgorithm): { readonly name: string; readonly hash?: string } {
  switch (algorithm) {
    case 'P-256':
      return { name: 'ECDSA', hash: 'SHA-256' };
    case 'P-384':
      return { name: 'ECDSA', hash: 'SHA-384' };
    case 'RSA-2048':
    case 'RSA-3072':
    case 'RSA-4096':
      return { name: 'RSASSA-PKCS1-v1_5' };
    case 'Ed25519':
    case 'ML-DSA-65':
      return { name: algorithm };
  }
}
