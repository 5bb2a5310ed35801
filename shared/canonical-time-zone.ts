/** True for the name of a time zone that this machine knows: "Europe/Berlin". */
export function isTimeZone(given: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).format(0) !== '';
  } catch {
    return false;
  }
}
