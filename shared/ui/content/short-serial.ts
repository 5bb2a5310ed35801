/** A serial number short enough to compare: "4F9A 02D1 … C177"; short ones in full. */
export function shortSerial(hex: string): string {
  const groups = hex.toUpperCase().match(/.{1,4}/g) ?? [];
  return groups.length <= 4 ? groups.join(' ') : `${groups.slice(0, 2).join(' ')} … ${hex.slice(-4).toUpperCase()}`;
}
