import { expect, it } from 'vitest';
import { inTurn } from '../../../../../server/processes/engine/in-turn.ts';

it('does one after the other by key, also after one that failed, and side by side by others', async () => {
  const gate = Promise.withResolvers<void>();
  const done: string[] = [];
  const first = inTurn('a', async () => {
    await gate.promise;
    done.push('first');
    throw new Error('failed');
  });
  const second = inTurn('a', async () => void done.push('second'));
  await inTurn('b', async () => void done.push('other'));
  gate.resolve();
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(done).toEqual(['other', 'first', 'second']);
});
