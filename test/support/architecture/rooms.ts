import { importsOf, type Sources } from './sources.ts';

/** The rooms of each folder, and what each of them imports of its neighbours. */
function neighbours(sources: Sources): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [path, source] of sources) {
    if (path.startsWith('test/')) continue;
    for (const { path: imported } of importsOf(path, source)) {
      if (imported === null || !sources.has(imported)) continue;
      const [from, to] = whereTheyPart(path.split('/'), imported.split('/'));
      if (from === null || to === null) continue;
      found.set(from, (found.get(from) ?? new Set()).add(to));
    }
  }
  return found;
}

/** The two folders in which the paths go different ways; null = a file there, which is above the rooms beside it. */
function whereTheyPart(one: readonly string[], other: readonly string[]): readonly [string | null, string | null] {
  const at = one.findIndex((name, index) => name !== other[index]);
  const folder = (path: readonly string[]) => (at < path.length - 1 ? path.slice(0, at + 1).join('/') : null);
  return [folder(one), folder(other)];
}

/** Each cycle of rooms that stand in one folder, as `a → b → a`: rooms import one another one way. */
export function roomCycles(sources: Sources): string[] {
  const imports = neighbours(sources);
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (room: string, trail: readonly string[]): void => {
    const start = trail.indexOf(room);
    if (start >= 0) {
      cycles.push([...trail.slice(start), room].join(' → '));
      return;
    }
    if (done.has(room)) return;
    for (const next of imports.get(room) ?? []) walk(next, [...trail, room]);
    done.add(room);
  };
  for (const room of imports.keys()) walk(room, []);
  return cycles;
}
