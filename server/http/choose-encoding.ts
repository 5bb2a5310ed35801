/** How we compress, the best first. */
const ENCODINGS = ['br', 'gzip'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** The best of ours that the client takes (RFC 9110 §12.5.3); `q=0` refuses. */
export function chooseEncoding(accepted: string): Encoding | null {
  const taken = accepted
    .split(',')
    .filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
    .map((entry) => entry.split(';')[0]?.trim().toLowerCase());
  return ENCODINGS.find((encoding) => taken.includes(encoding)) ?? null;
}
