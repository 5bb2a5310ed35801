/** More than any name has. */
const LONGEST = 60;

/**
 * The name of a time zone as IANA writes it, "europe/berlin" as "Europe/Berlin"; null = this machine knows no such one.
 */
export function canonicalTimeZone(given: string): string | null {
  if (given.length > LONGEST) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
