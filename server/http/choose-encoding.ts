/** Our compressions, the best first. */
const ENCODINGS = ['br', 'gzip'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** The best of ours that the client accepts (RFC 9110 §12.5.3); `q=0` refuses. Names are case-insensitive. */
export function chooseEncoding(accepted: string): Encoding | null {
  const taken = accepted
    .toLowerCase()
    .split(',')
    .map((entry) => entry.split(';').map((part) => part.trim()))
    .filter(([, ...parameters]) => !parameters.some((one) => /^q=0(\.0*)?$/.test(one)))
    .map(([name]) => name);
  return ENCODINGS.find((encoding) => taken.includes(encoding)) ?? null;
}
