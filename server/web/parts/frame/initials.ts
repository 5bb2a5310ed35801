/** The first letters of the first and the last name. */
export function initials(displayName: string): string {
  const names = displayName.split(/\s+/).filter(Boolean);
  const ends = names.length > 1 ? [names[0], names.at(-1)] : names;
  return ends.map((name) => [...(name ?? '')][0]?.toUpperCase() ?? '').join('');
}
