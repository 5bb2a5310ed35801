/** The largest multiple of 100 that fits a byte: larger values are rejected, or low numbers would be likelier. */
const FAIR_BELOW = 200;

/** The two digits that a phone shows, 00 to 99, each as likely as any other. */
export function drawNumber({ random }: { readonly random: (length: number) => Uint8Array }): string {
  for (;;) {
    const [byte] = random(1);
    if (byte === undefined) throw new TypeError('A byte was asked for');
    if (byte < FAIR_BELOW) return String(byte % 100).padStart(2, '0');
  }
}
