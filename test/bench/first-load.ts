import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseAst } from 'vite';

/**
 * The paths (from `folder`, with a leading slash) of everything that a browser fetches by itself when it opens `page`
 * of a built folder: the page, its scripts and what they import statically, its styles and icon. Later imports
 * (`import()`) do not count.
 */
export function firstLoad(folder: string, page: string): string[] {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const address of referencesOf(path, readFileSync(join(folder, path), 'utf8'))) {
      const next = posix.resolve(posix.dirname(path), address);
      visit(next);
    }
  };
  visit(page);
  return [...found];
}

function referencesOf(path: string, text: string): string[] {
  switch (posix.extname(path)) {
    case '.html':
      return [...text.matchAll(/<(?:script\b[^>]*?\bsrc|link\b[^>]*?\bhref)="([^"]+)"/g)].flatMap(taken);
    case '.js':
      return parseAst(text).body.flatMap((statement) =>
        'source' in statement && typeof statement.source?.value === 'string' ? [statement.source.value] : [],
      );
    case '.css':
      return [...text.matchAll(/(?:@import\s*|url\()["']?((?!data:)[^"')]+)/g)].flatMap(taken);
    default:
      return [];
  }
}

function taken([, address]: RegExpMatchArray): string[] {
  return address === undefined ? [] : [address];
}
