import { describe, expect, it } from 'vitest';
import { nameText } from '../../../../shared/card/name-text.ts';

describe('nameText', () => {
  it.each([
    [
      [{ O: ['Example'] }, { CN: ['Alice'] }, { SN: ['Berg'] }, { G: ['Alice'] }],
      'GN=Alice,SN=Berg,CN=Alice,O=Example',
    ],
    [[{ '2.5.4.5': ['E-1'] }], 'serialNumber=E-1'],
    [[{ CN: ['Berg, Alice'] }], 'CN=Berg\\, Alice'],
    [[{ CN: ['#1 "A" <b>; c\\d+e'] }], 'CN=\\#1 \\"A\\" \\<b\\>\\; c\\\\d\\+e'],
    [[{ CN: [' Alice '] }], 'CN=\\ Alice\\ '],
    [[{ CN: ['A\nB'] }], 'CN=A\\0aB'],
    [[{ CN: ['A'], O: ['B'] }], 'CN=A+O=B'],
    [[], ''],
  ])('writes %j as %s', (name, text) => {
    expect(nameText(name)).toBe(text);
  });
});
