import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** A hash that only the owner of the seal key can make. */
export interface KeyedHash {
  /** Hex HMAC-SHA-256. */
  of(text: string): string;
  isOf(text: string, given: string | null): boolean;
}

/**
 * Each `context` has a key of its own, derived from `sealKey` of the key folder (RFC 5869): a hash made for one fits no
 * other.
 */
export function keyedHash(sealKey: Uint8Array, context: string): KeyedHash {
  const key = new Uint8Array(hkdfSync('sha256', sealKey, new Uint8Array(), context, 32));
  const of = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  return {
    of,
    isOf(text, given) {
      const right = Buffer.from(of(text));
      const claimed = Buffer.from(given ?? '');
      return claimed.length === right.length && timingSafeEqual(claimed, right);
    },
  };
}
