import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missingPaths } from '../../support/architecture/documents.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');
const exists = (path: string) => globSync(path, { cwd: ROOT }).length > 0;

it.each(globSync('docs/decisions/*.md', { cwd: ROOT }))('names only files that exist in %s', (page) => {
  const ofTheProduct = (path: string) => !/^(server|shared|extension|test)\//.test(path) || exists(path);
  expect(missingPaths(read(page), ofTheProduct)).toEqual([]);
});

it('names only tests that exist in docs/threats.md', () => {
  const named = [...read('docs/threats.md').matchAll(/`((?:u|integration|e2e|contract)\/[\w./*-]+\.tsx?)`/g)].map(
    ([, path = '']) => `test/${path.replace(/^u\//, 'unit/')}`,
  );
  expect(named.length).toBeGreaterThan(100);
  expect([...new Set(named)].filter((path) => !exists(path))).toEqual([]);
});

it.each(['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: ROOT })])(
  'links only to files that exist in %s',
  (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !existsSync(join(ROOT, page, '..', to)))).toEqual([]);
  },
);
