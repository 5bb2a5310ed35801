import { expect, it } from 'vitest';
import { printFaults } from '../../../../server/tools/print-faults.ts';
import type { ScriptFault } from '../../../../shared/options/script-fault.ts';

const FAULT: ScriptFault = { line: 11, column: 5, option: 'pin.minLength', reason: 'that is no number.', fails: null };
const FILE = { path: 'options/mobile-id.js', linesBefore: 1 };

it.each([
  ['counts the first line of the file', {}, 'options/mobile-id.js:12:5 that is no number.'],
  ['names the line alone when no column is to blame', { column: null }, 'options/mobile-id.js:12 that is no number.'],
  ['names the file when no line is to blame', { line: null, column: null }, 'options/mobile-id.js: that is no number.'],
  [
    'says for whom it fails',
    { fails: { people: 3, of: 12, examples: ['Alice Berg', 'Bob Ek'], personId: 'a' } },
    'options/mobile-id.js:12:5 that is no number. Fails for 3 of 12 people, such as Alice Berg and Bob Ek.',
  ],
  [
    'says for how many it fails when it may not say for whom',
    { fails: { people: 1, of: 12, examples: [], personId: null } },
    'options/mobile-id.js:12:5 that is no number. Fails for 1 of 12 people.',
  ],
] as const)('%s', (_, change, line) => {
  expect(printFaults([{ ...FAULT, ...change }], FILE)).toEqual([line]);
});

it('marks warnings', () => {
  expect(printFaults([FAULT], { ...FILE, mark: 'warning: ' })).toEqual([
    'options/mobile-id.js:12:5 warning: that is no number.',
  ]);
});
