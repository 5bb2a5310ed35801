import { type Bytes, concat } from '../../shared/bytes.ts';
import type { Signer } from './ca.ts';
import { isSignatureOf, makeSignature, wrapSigned } from './sign-der.ts';

/** Parts that together make one tbs; `signature` null = it has to be made. */
export interface PartsToSign {
  /** Without a key it can only attach signatures that were made before. */
  readonly signer: Omit<Signer, 'privateKey'> & { readonly privateKey: CryptoKey | null };
  readonly parts: readonly Bytes[];
  readonly signature: Bytes | null;
}

export interface SignedParts {
  readonly der: Bytes;
  readonly signature: Bytes;
}

/** Joins the parts and signs them, or attaches the signature that was made before: null when it does not fit them. */
export async function signParts({ signer, parts, signature }: PartsToSign): Promise<SignedParts | null> {
  const tbs = concat(...parts);
  if (signature !== null) {
    if (!isSignatureOf(signer, tbs, signature)) return null;
    return { der: wrapSigned(signer.curve, tbs, signature), signature };
  }
  const { privateKey, ...rest } = signer;
  if (privateKey === null) throw new TypeError('There is no key to sign with');
  const made = await makeSignature({ ...rest, privateKey }, tbs);
  return { der: wrapSigned(signer.curve, tbs, made), signature: made };
}
