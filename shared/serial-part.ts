/** Part of a serial number in hex, in lower case, as a person has it. */
export type SerialPart =
  | { readonly start: string; readonly end: string }
  /** It may be either. */
  | { readonly startOrEnd: string };

/** Fewer digits match too many serial numbers. */
const FEWEST_DIGITS = 4;

/**
 * Part of a serial number as it is shown or copied: `4F9A 02D1 … C177`, `No. 4f:9a:02:d1`, its last group, or all of
 * it. null = no serial number looks like that.
 */
export function serialPart(text: string): SerialPart | null {
  const parts = text
    .trim()
    .replace(/^(serial number|serial|no)\b[.:]?/i, '')
    .split(/…|\.{3}/)
    .map((part) => part.replace(/[\s:.-]/g, '').toLowerCase());
  if (!parts.every((part) => new RegExp(`^[0-9a-f]{${FEWEST_DIGITS},40}$`).test(part))) return null;
  const [start = '', end, ...more] = parts;
  if (more.length > 0) return null;
  return end === undefined ? { startOrEnd: start } : { start, end };
}
