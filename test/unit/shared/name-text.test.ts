import { expect, it } from 'vitest';
import { nameText } from '../../../shared/name-text.ts';

it.each([
  ['the last attribute first', [[['O', 'Example']], [['CN', 'Alice']]], 'CN=Alice,O=Example'],
  [
    'two attributes of one RDN',
    [
      [
        ['CN', 'A'],
        ['O', 'B'],
      ],
    ],
    'CN=A+O=B',
  ],
  ['a comma', [[['CN', 'Berg, Alice']]], 'CN=Berg\\, Alice'],
  ['all that is special', [[['CN', '#1 "A" <b>; c\\d+e']]], 'CN=\\#1 \\"A\\" \\<b\\>\\; c\\\\d\\+e'],
  ['spaces at both ends', [[['CN', ' Alice ']]], 'CN=\\ Alice\\ '],
  ['a line break', [[['CN', 'A\nB']]], 'CN=A\\0aB'],
  ['a name of nothing', [], ''],
] as const)('writes %s', (_, name, text) => {
  expect(nameText(name)).toBe(text);
});
