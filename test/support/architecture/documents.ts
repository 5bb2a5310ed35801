import type { Sources } from './sources.ts';

/** Processes of the catalogue without an end-to-end test of the same name, and such tests without a process. */
export function catalogueGaps(sources: Sources): string[] {
  const names = (folder: RegExp): Set<string> =>
    new Set([...sources.keys()].flatMap((path) => folder.exec(path)?.[1] ?? []));
  const processes = names(/^server\/processes\/catalogue\/([a-z0-9-]+-proc-[a-z0-9-]+)\.ts$/);
  const tests = names(/^test\/e2e\/([a-z0-9-]+-proc-[a-z0-9-]+)\.test\.ts$/);
  return [
    ...[...processes].filter((name) => !tests.has(name)).map((name) => `${name} has no test/e2e/${name}.test.ts`),
    ...[...tests].filter((name) => !processes.has(name)).map((name) => `test/e2e/${name}.test.ts tests no process`),
  ];
}

/** Paths in backticks that do not exist. A path has a slash or a file ending and no spaces, `<` or `*`. */
export function missingPaths(text: string, exists: (path: string) => boolean): string[] {
  const named = [
    ...text.matchAll(/`([A-Za-z0-9_.@-]+(?:\/[A-Za-z0-9_.@-]*)+|[A-Za-z0-9_-]+\.(?:ts|tsx|mjs|json|md|css))`/g),
  ];
  return [...new Set(named.map((match) => match[1] ?? ''))].filter((path) => !exists(path));
}
