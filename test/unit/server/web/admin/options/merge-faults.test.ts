import { expect, it } from 'vitest';
import { mergeFaults } from '../../../../../../server/web/admin/options/merge-faults.ts';

const fault = (line: number | null, reason: string) => ({ line, column: null, option: null, reason, fails: null });

it('says each thing once, by line, what is of no line last', () => {
  const merged = mergeFaults([fault(9, 'b.'), fault(null, 'x.')], [fault(2, 'a.'), fault(9, 'b.')]);
  expect(merged.map(({ line }) => line)).toEqual([2, 9, null]);
});

it('keeps for whom it fails', () => {
  const fails = { people: 3, of: 200, examples: ['Bob Lind'], personId: null };
  expect(mergeFaults([fault(9, 'b.')], [{ ...fault(9, 'b.'), fails }])).toMatchObject([{ fails }]);
});
