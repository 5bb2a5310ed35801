import { expect, it } from 'vitest';
import { guardedBody } from '../../../../server/http/guarded-body.ts';

/** A body whose first part fails when `fail` is called, and what was logged about it. */
function failing() {
  const said: unknown[] = [];
  const { promise, reject } = Promise.withResolvers<void>();
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const pull = () => {
    resolve();
    return promise;
  };
  const body = guardedBody({ pull }, (error) => said.push(error), { highWaterMark: 0 });
  return { said, asked, reader: body.getReader(), fail: () => reject(new Error('away')) };
}

it('reports what failed while it is read', async () => {
  const { said, reader, fail } = failing();
  const read = reader.read();
  fail();
  expect(await read).toEqual({ done: true, value: undefined });
  expect(said).toEqual([new Error('away')]);
});

it('reports nothing that fails because it is no longer read', async () => {
  const { said, asked, reader, fail } = failing();
  const read = reader.read();
  await asked;
  await reader.cancel();
  fail();
  await read;
  await new Promise((resolve) => setImmediate(resolve));
  expect(said).toEqual([]);
});
