import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import type { Build } from '../../../../server/demo/build.ts';
import { buildWithProgress } from '../../../../server/demo/build-with-progress.ts';
import { StartError } from '../../../../server/start-error.ts';

/** A server that answers when `end` is called. */
async function heldOpen(): Promise<{ port: number; end: () => void }> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const server = createServer((_, response) => void ended.then(() => response.end()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('It listens on a port');
  return { port: address.port, end };
}

const building = (code: string): Build => ({ what: 'the pages', command: ['-e', code], result: '', sources: [] });

it('says that a build is done and how long it took', async () => {
  const said: string[] = [];
  await buildWithProgress(building(''), import.meta.dirname, (text) => said.push(text));
  expect(said.at(-1)).toMatch(/^ {2}the pages: built in \d+ s\n$/);
});

it('says during the build that it is still running', async () => {
  const said: string[] = [];
  // Ends once it was reported, however long that takes here.
  const { port, end } = await heldOpen();
  const held = `fetch('http://127.0.0.1:${port}').then(() => undefined)`;
  await buildWithProgress(building(held), import.meta.dirname, (text) => said.push(text) === 3 && end(), 1);
  expect(said.slice(0, 3)).toEqual(Array(3).fill(expect.stringMatching(/^ {2}still building the pages \(\d+ s\)\n$/)));
});

it('says nothing of the kind when it failed', async () => {
  const said: string[] = [];
  const failing = buildWithProgress(building('process.exit(1)'), import.meta.dirname, (text) => said.push(text));
  await expect(failing).rejects.toThrow(StartError);
  expect(said.join('')).not.toContain('built in');
});
