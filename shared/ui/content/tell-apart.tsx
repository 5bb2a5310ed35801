/**
 * Returns what distinguishes each of `items` from others of the same name, for screen readers and voice control: no two
 * links or headings of a page share a name. null if the name alone is enough.
 */
export function tellApart<T>(
  items: readonly T[],
  { nameOf, detailOf }: { readonly nameOf: (item: T) => string; readonly detailOf: (item: T) => string },
): (item: T) => string | null {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return (item) => ((counts.get(nameOf(item)) ?? 0) > 1 ? detailOf(item) : null);
}

/** The name together with what distinguishes it, for the buttons that repeat it after their words. */
export function nameApart(name: string, apart: string | null): string {
  return apart === null ? name : `${name}, ${apart}`;
}

/** After a name, heard but not seen. */
export function Apart({ by }: { by: string | null }) {
  return by === null ? null : <span class="c-visually-hidden">, {by}</span>;
}
