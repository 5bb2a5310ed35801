/** The place by which a zone of the tz database is called: "Berlin", "Buenos Aires", "UTC". */
export function placeOfZone(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}
