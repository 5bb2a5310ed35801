import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/** Parts of other commands, and what npm runs before one. */
const NOT_FOR_PEOPLE = /^(pre.+|lint|types|build)$/;

it('README lists each command', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const untold = Object.keys(scripts).filter(
    (name) => !NOT_FOR_PEOPLE.test(name) && !new RegExp(`^\\| \`npm (run )?${name}\\b`, 'm').test(readme),
  );
  expect(untold).toEqual([]);
});
