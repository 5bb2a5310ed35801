import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSources } from '../../support/architecture/sources.ts';

const root = join(import.meta.dirname, '..', '..', '..');

// What people read on the screen, and what engineers read above the code.
it.each([
  ['spells cannot in one way', /\bcan(?:’t|\\?'t| not\b)/gi],
  ['speaks of nobody as a man', /\b(?:he|his|him|himself)\b/gi],
])('the product %s', (_, pattern) => {
  const found = [...readSources(root)]
    .filter(([path]) => /^(server|shared|extension)\//.test(path))
    .flatMap(([path, source]) => [...source.matchAll(pattern)].map((match) => `${path}: ${match[0]}`));
  expect(found).toEqual([]);
});
