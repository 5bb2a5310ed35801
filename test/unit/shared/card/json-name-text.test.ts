import { expect, it } from 'vitest';
import { jsonNameText } from '../../../../shared/card/json-name-text.ts';

it.each([
  [[{ O: ['Example'] }, { CN: ['Alice'] }, { SN: ['Berg'] }, { G: ['Alice'] }], 'GN=Alice,SN=Berg,CN=Alice,O=Example'],
  [[{ '2.5.4.5': ['E-1'] }], 'serialNumber=E-1'],
  [[{ CN: ['A'], O: ['B'] }], 'CN=A+O=B'],
])('writes %j as %s', (name, text) => {
  expect(jsonNameText(name)).toBe(text);
});
