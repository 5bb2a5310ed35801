import { expect, it } from 'vitest';
import { isOver } from '../bench/bench-row.ts';
import { benchSizes } from '../bench/sizes.ts';

it('loads no more at first than is allowed', async () => {
  const sizes = await benchSizes();
  expect(sizes.filter(isOver)).toEqual([]);
  expect(sizes.filter(({ budget }) => budget !== undefined)).toHaveLength(5);
});
