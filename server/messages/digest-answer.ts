import { createHash } from 'node:crypto';
import { fromBase64, lengthPrefixed, utf8 } from '../../shared/bytes.ts';
import type { CertificateRequest } from '../../shared/wire/message.ts';

/** What a client answers an order with, as parsed at the door. */
export interface Answer {
  readonly requests: readonly CertificateRequest[];
  /** Base64, 32 bytes. */
  readonly resetHalf: string;
}

/** SHA-256 (hex) over everything an answer says: equal for the same answer, however its JSON was written. */
export function digestAnswer({ requests, resetHalf }: Answer): string {
  const hash = createHash('sha256');
  for (const { purpose, request } of requests) {
    hash.update(lengthPrefixed(utf8(purpose))).update(lengthPrefixed(fromBase64(request)));
  }
  return hash.update(lengthPrefixed(fromBase64(resetHalf))).digest('hex');
}
