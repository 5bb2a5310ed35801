import { createHash } from 'node:crypto';
import { fromBase64, lengthPrefixed, utf8 } from '../../shared/bytes.ts';
import type { CertificateRequest } from '../../shared/wire/message.ts';

/** A client's answer to an order, as parsed by the endpoint. */
export interface Answer {
  readonly requests: readonly CertificateRequest[];
  /** Base64, 32 bytes. */
  readonly resetHalf: string;
}

/** SHA-256 (hex) over the whole content of an answer: equal for the same answer, however its JSON was formatted. */
export function digestAnswer({ requests, resetHalf }: Answer): string {
  const hash = createHash('sha256');
  for (const { purpose, request } of requests) {
    hash.update(lengthPrefixed(utf8(purpose))).update(lengthPrefixed(fromBase64(request)));
  }
  return hash.update(lengthPrefixed(fromBase64(resetHalf))).digest('hex');
}
