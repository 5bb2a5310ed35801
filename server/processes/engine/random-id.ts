import { toHex } from '../../../shared/bytes.ts';

/** A version 4 UUID (RFC 9562 §5.4). */
export function randomId({ random }: { readonly random: (length: number) => Uint8Array }): string {
  const hex = toHex(random(16));
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
