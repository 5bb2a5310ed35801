/** The time zone of a page's times, named once: `Times in Berlin`, `Times in UTC`. `zone`: of the tz database. */
export function describeZone(zone: string): string {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return `Times in ${place}`;
}
