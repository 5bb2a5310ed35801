import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import { listOptionVersions, type OptionScript, readOptionVersion } from '../../../../../shared/wire/option-script.ts';
import { call } from '../../../parts/call.ts';
import { type Resource, resource } from '../../../parts/data/resource.ts';

/** The versions of a script, newest first. */
export function versionList(kind: OptionKind) {
  return resource({
    read: async () => (await call(listOptionVersions, { kind })).versions,
    concerns: () => false,
  });
}

/** Each version of a script, read once: a version never changes. */
export function versionTexts(kind: OptionKind): (version: number) => Resource<OptionScript> {
  const known = new Map<number, Resource<OptionScript>>();
  return (version) => {
    const made =
      known.get(version) ?? resource({ read: () => call(readOptionVersion, { kind, version }), concerns: () => false });
    known.set(version, made);
    return made;
  };
}
