import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missingPaths } from '../../support/architecture/documents.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');
const exists = (path: string) => globSync(path, { cwd: ROOT }).length > 0;

it.each(globSync(['docs/*.md', 'docs/decisions/*.md', 'CONTRIBUTING.md'], { cwd: ROOT }))(
  'names only files that exist in %s',
  (page) => {
    const ofTheProduct = (path: string) => !/^(server|shared|extension|test)\//.test(path) || exists(path);
    expect(missingPaths(read(page), ofTheProduct)).toEqual([]);
  },
);

it('names only tests that exist in docs/threats.md', () => {
  const named = [...read('docs/threats.md').matchAll(/`((?:u|integration|e2e|contract)\/[\w./*-]+\.tsx?)`/g)].map(
    ([, path = '']) => `test/${path.replace(/^u\//, 'unit/')}`,
  );
  expect(named.length).toBeGreaterThan(100);
  expect([...new Set(named)].filter((path) => !exists(path))).toEqual([]);
});

it.each(globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }))('links only to files that exist in %s', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
  expect(links.filter((to) => !existsSync(join(ROOT, page, '..', to)))).toEqual([]);
});

// A reader of the clone has no others.
it('refers to no document outside the repository', () => {
  const foreign = /\b(?:interfaces|domain|house|style|stack|brief(?:-2)?)\.md\b|\bthe (?:design )?brief\b/gi;
  const files = ['*.md', 'docs/**/*.md', '{server,shared,extension,test}/**/*.{ts,tsx,css}'];
  const found = globSync(files, { cwd: ROOT })
    .filter((path) => path !== 'test/unit/docs/paths.test.ts')
    .flatMap((path) => [...read(path).matchAll(foreign)].map((match) => `${path}: ${match[0]}`));
  expect(found).toEqual([]);
});
