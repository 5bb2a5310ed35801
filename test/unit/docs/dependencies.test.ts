import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Packages that no module names, and what uses them. */
const NOT_IMPORTED: Readonly<Record<string, string>> = {
  '@biomejs/biome': 'the command of `npm run lint`',
  '@redocly/cli': 'a program that test/unit/server/http/describe-api.test.ts starts',
  'webextension-polyfill': 'what @wxt-dev/webextension-polyfill puts in the place of `browser`',
};

it.each([
  ['dependencies', '{server,shared,extension}/**/*.{ts,tsx,mjs}'],
  ['devDependencies', '{{server,shared,extension,test}/**/*,*}.{ts,tsx,mjs,json,html}'],
] as const)('%s has nothing that is not used', (group, places) => {
  const names = Object.keys(JSON.parse(read('package.json'))[group]);
  const sources = globSync(places, { cwd: root })
    .filter((path) => !path.startsWith('package'))
    .map(read)
    .join('\n');
  const unused = names.filter((name) => {
    // Types go with the package that they describe, and are used where it is.
    const used = name.startsWith('@types/') ? name.slice('@types/'.length) : name;
    return !(used in NOT_IMPORTED) && used !== 'node' && !new RegExp(`['"]${used}['"/]`).test(sources);
  });
  expect(unused).toEqual([]);
});
