const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

/**
 * An ISO time for a reader whose time zone is not known: "21 Jun 2028, 10:33 UTC". Throws RangeError for an invalid
 * time.
 */
export function formatMoment(iso: string): string {
  const time = new Date(iso);
  return `${DAY.format(time).replace('Sept', 'Sep')}, ${CLOCK.format(time)} UTC`;
}
