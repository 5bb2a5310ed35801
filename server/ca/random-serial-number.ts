import { toHex } from '../../shared/bytes.ts';

/**
 * A serial number of exactly 20 octets, hex: as long as RFC 5280 §4.1.2.2 allows. The two top bits are 01, so that it
 * is positive and has no leading zero octet; 158 bits are random.
 */
export function randomSerialNumber(random: (length: number) => Uint8Array): string {
  const octets = random(20);
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return toHex(octets);
}
