/** The entries of a lock file (version 3) by their path, `node_modules/a/node_modules/b`. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** The entries that the packages `names` need, with their paths and in their original order. */
export function pruneLock(whole: LockedPackages, names: readonly string[]): LockedPackages {
  const kept = new Set<string>();
  const keep = (name: string, from: string): void => {
    const place = find(whole, name, from);
    if (place === null || kept.has(place)) return;
    kept.add(place);
    const { dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta } = whole[place] ?? {};
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) keep(next, place);
    for (const peer of Object.keys(peerDependencies)) if (!peerDependenciesMeta?.[peer]?.optional) keep(peer, place);
  };
  for (const name of names) keep(name, '');
  return Object.fromEntries(Object.entries(whole).filter(([place]) => kept.has(place)));
}

/** Where Node finds a package for the code in `from`: there, or in a parent folder. */
function find(whole: LockedPackages, name: string, from: string): string | null {
  const place = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (place in whole) return place;
  if (from === '') return null;
  const above = from.lastIndexOf('/node_modules/');
  return find(whole, name, above < 0 ? '' : from.slice(0, above));
}
