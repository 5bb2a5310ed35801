import { keep } from './keep.ts';
import { type Declared, type Resource, resource } from './resource.ts';

/** Data of which there is one for each id, each read once for all that show it; kept for the logged-in person. */
export function byId<T, Id extends string = string>(
  declare: (id: Id) => Declared<T>,
): ((id: Id) => Resource<T>) & { forget(): void } {
  const known = new Map<Id, Resource<T>>();
  const of = (id: Id) => {
    const made = known.get(id) ?? resource(declare(id));
    known.set(id, made);
    return made;
  };
  return keep(Object.assign(of, { forget: () => known.clear() }));
}
