import { expect, it } from 'vitest';
import { mutex } from '../../../../../server/adapters/db/mutex.ts';

it('lets one in at a time, in the order of asking', async () => {
  const queue = mutex();
  const order: string[] = [];
  async function visit(name: string): Promise<void> {
    const end = await queue.acquire();
    order.push(`${name} in`);
    await Promise.resolve();
    order.push(`${name} out`);
    end();
  }
  const visits = [visit('a'), visit('b'), visit('c')];
  expect(queue.waiting()).toBe(2);
  await Promise.all(visits);
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  expect(queue.waiting()).toBe(0);
});

it('does not let a newcomer in before one who waits', async () => {
  const queue = mutex();
  const first = await queue.acquire();
  const order: string[] = [];
  const waiting = queue.acquire().then((end) => {
    order.push('waiting');
    end();
  });
  first();
  const newcomer = queue.acquire().then((end) => {
    order.push('newcomer');
    end();
  });
  await Promise.all([waiting, newcomer]);
  expect(order).toEqual(['waiting', 'newcomer']);
});
