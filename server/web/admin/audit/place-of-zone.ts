/** The place in the name of a tz database zone: "Berlin", "Buenos Aires", "UTC". */
export function placeOfZone(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}
