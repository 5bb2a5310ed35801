import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text by path, paths relative to the checkout with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** Every TypeScript file that git tracks or would track. */
export function readSources(root: string): Sources {
  return readFiles(root, '*.ts', '*.tsx');
}

/** Every file with prose for engineers: sources, style sheets and documents. */
export function readProse(root: string): Sources {
  return readFiles(root, '*.ts', '*.tsx', '*.mjs', '*.css', '*.md');
}

function readFiles(root: string, ...patterns: readonly string[]): Sources {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  });
  const paths = listed.split('\n').filter((path) => path !== '' && existsSync(join(root, path)));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** The source without comments, so that rules judge code and not prose. Strings stay. */
export function withoutComments(source: string): string {
  return source.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\*[\s\S]*?\*\/|(^|[^:\\])\/\/[^\n]*/g,
    (_, text, before) => (text === undefined ? (before ?? '') : text),
  );
}

export interface Import {
  readonly specifier: string;
  /** The imported file's path, or null for a package. */
  readonly path: string | null;
}

/** Everything `source` imports, statically or by `import()`, types included. */
export function importsOf(path: string, source: string): Import[] {
  const found = withoutComments(source).matchAll(
    /(?:^|[\s;}])(?:import|export)\s[^'"();]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;}])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  return [...found].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    return { specifier, path: specifier.startsWith('.') ? join(path, '..', specifier).replaceAll('\\', '/') : null };
  });
}
