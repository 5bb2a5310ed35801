import type { Sources } from './sources.ts';

/** Begin with what is a verb elsewhere, and are nouns. */
const NOUNS: readonly string[] = ['server/build-date.ts'];

/** The verbs that name files, from the table in docs/glossary.md: `judge…`. */
export function verbsOf(glossary: string): string[] {
  return [...glossary.matchAll(/`([a-z]+)…`/g)].map(([, verb = '']) => verb);
}

/** Product files that begin with one of the verbs, and export nothing of their name: a function, or the type of one. */
export function misnamedFiles(sources: Sources, verbs: readonly string[]): string[] {
  const wrong: string[] = [];
  for (const [path, source] of sources) {
    const [, name = '', verb = ''] = /\/(([a-z]+)-[a-z0-9-]+)\.tsx?$/.exec(path) ?? [];
    if (path.startsWith('test/') || NOUNS.includes(path) || !verbs.includes(verb)) continue;
    const wanted = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const exported = [...source.matchAll(/^export (?:async )?(?:function\*?|const|type|interface) (\w+)/gm)].map(
      ([, found]) => found,
    );
    // `load-der.ts` may export `loadDER`.
    if (!exported.some((found) => found?.toLowerCase() === wanted.toLowerCase()))
      wrong.push(`${path} exports no ${wanted}`);
  }
  return wrong;
}
