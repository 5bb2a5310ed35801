import type { Bytes } from '../../../shared/bytes.ts';
import { element, explicit, objectIdentifier, sequence, smallInteger } from './der-elements.ts';

const SIGNED_DATA = objectIdentifier('1.2.840.113549.1.7.2');
const DATA = objectIdentifier('1.2.840.113549.1.7.1');
const EMPTY_SET = element(0x31);

/**
 * DER of a SignedData without signers that carries these certificates (RFC 8551 §3.8): the content of a `.p7b` file.
 */
export function encodeCertsOnly(certificates: readonly Bytes[]): Bytes {
  const signedData = sequence(smallInteger(1), EMPTY_SET, sequence(DATA), explicit(0, ...certificates), EMPTY_SET);
  return sequence(SIGNED_DATA, explicit(0, signedData));
}
