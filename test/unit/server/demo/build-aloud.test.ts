import { expect, it } from 'vitest';
import type { Build } from '../../../../server/demo/build.ts';
import { buildAloud } from '../../../../server/demo/build-aloud.ts';
import { StartError } from '../../../../server/start-error.ts';

const building = (code: string): Build => ({ what: 'the pages', command: ['-e', code], result: '', sources: [] });

it('says that a build is done and how long it took', async () => {
  const said: string[] = [];
  await buildAloud(building(''), import.meta.dirname, (text) => said.push(text));
  expect(said.at(-1)).toMatch(/^ {2}the pages: built in \d+ s\n$/);
});

it('says nothing of the kind when it failed', async () => {
  const said: string[] = [];
  const failing = buildAloud(building('process.exit(1)'), import.meta.dirname, (text) => said.push(text));
  await expect(failing).rejects.toThrow(StartError);
  expect(said.join('')).not.toContain('built in');
});
