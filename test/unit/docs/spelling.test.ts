import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, withoutComments } from '../../support/architecture/sources.ts';

const root = join(import.meta.dirname, '..', '..', '..');

describe('what people read', () => {
  it('spells cannot in one way', () => {
    const found = [...readSources(root)]
      .filter(([path]) => /^(server|shared|extension)\//.test(path))
      .flatMap(([path, source]) =>
        [...withoutComments(source).matchAll(/\bcan(?:’t|\\?'t| not\b)/gi)].map((match) => `${path}: ${match[0]}`),
      );
    expect(found).toEqual([]);
  });
});
