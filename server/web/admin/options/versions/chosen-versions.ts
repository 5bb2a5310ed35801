/** Two versions whose difference is shown. */
export interface ChosenVersions {
  readonly from: number;
  readonly to: number;
}

/**
 * The versions in the URL, of the existing ones, newest first; if there are none, the newest and the one before it.
 * null = there is only one version.
 */
export function chosenVersions(
  query: Readonly<Record<string, string>>,
  versions: readonly number[],
): ChosenVersions | null {
  const [newest, before] = versions;
  if (newest === undefined || before === undefined) return null;
  const asked = (name: 'from' | 'to') => versions.find((version) => String(version) === query[name]);
  const to = asked('to') ?? newest;
  return { from: asked('from') ?? (to > 1 ? to - 1 : before), to };
}

/** The URL of these versions. */
export function addressOf(kind: string, { from, to }: ChosenVersions): string {
  return `/admin/options/${kind}/versions?${new URLSearchParams({ from: String(from), to: String(to) })}`;
}

/** What saving this version changed; for the first one, what has changed since. */
export function changeOf(version: number, newest: number): ChosenVersions {
  return version === 1 ? { from: 1, to: newest } : { from: version - 1, to: version };
}
