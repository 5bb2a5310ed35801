/** Punycode (RFC 3492), of one label and without its prefix `xn--`. */

/** §5. */
const [BASE, T_MIN, T_MAX, SKEW, DAMP, INITIAL_BIAS, INITIAL_N] = [36, 1, 26, 38, 700, 72, 128] as const;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** §6.3. `label` of any characters; its ASCII ones are kept as they are. */
export function encodePunycode(label: string): string {
  const input = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = input.filter((codePoint) => codePoint < INITIAL_N);
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let [n, delta, bias, handled] = [INITIAL_N as number, 0, INITIAL_BIAS as number, basic.length];
  while (handled < input.length) {
    const next = Math.min(...input.filter((codePoint) => codePoint >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const codePoint of input) {
      if (codePoint < n) delta += 1;
      if (codePoint !== n) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    n += 1;
  }
  return output;
}

/** §6.2. null = not valid Punycode. */
export function decodePunycode(encoded: string): string | null {
  const end = encoded.lastIndexOf('-');
  const output = Array.from(encoded.slice(0, Math.max(end, 0)), (character) => character.codePointAt(0) ?? 0);
  let [n, i, bias, at] = [INITIAL_N as number, 0, INITIAL_BIAS as number, end + 1];
  while (at < encoded.length) {
    const before = i;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = DIGITS.indexOf(encoded.charAt(at).toLowerCase());
      if (at >= encoded.length || digit === -1) return null;
      at += 1;
      i += digit * weight;
      if (i > 0x7fff_ffff) return null;
      const t = threshold(k, bias);
      if (digit < t) break;
      weight *= BASE - t;
    }
    bias = adapt(i - before, output.length + 1, before === 0);
    n += Math.floor(i / (output.length + 1));
    i %= output.length + 1;
    if (n > 0x10_ffff) return null;
    output.splice(i, 0, n);
    i += 1;
  }
  return String.fromCodePoint(...output);
}

function variableLength(delta: number, bias: number): string {
  let [output, q] = ['', delta];
  for (let k = BASE; ; k += BASE) {
    const t = threshold(k, bias);
    if (q < t) return output + DIGITS.charAt(q);
    output += DIGITS.charAt(t + ((q - t) % (BASE - t)));
    q = Math.floor((q - t) / (BASE - t));
  }
}

function threshold(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, T_MIN), T_MAX);
}

/** §6.1. */
function adapt(difference: number, points: number, first: boolean): number {
  let delta = Math.floor(difference / (first ? DAMP : 2));
  delta += Math.floor(delta / points);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
