import { expect, it } from 'vitest';
import { jsonNameText } from '../../../../shared/card/json-name-text.ts';
import { findUnseen } from '../../../../shared/find-unseen.ts';

it.each([
  [[{ O: ['Example'] }, { CN: ['Alice'] }, { SN: ['Berg'] }, { G: ['Alice'] }], 'GN=Alice,SN=Berg,CN=Alice,O=Example'],
  [[{ '2.5.4.5': ['E-1'] }], 'serialNumber=E-1'],
  [[{ CN: ['A'], O: ['B'] }], 'CN=A+O=B'],
])('writes %j as %s', (name, text) => {
  expect(jsonNameText(name)).toBe(text);
});

it.each([
  ['long', 'W'.repeat(16_000)],
  ['with signs that nobody sees or that turn its direction', `Al\u200Bice\u202E${'W'.repeat(300)}`],
])('cuts a name that is %s to what may be shown', (_, commonName) => {
  const text = jsonNameText([{ CN: [commonName] }]);
  expect(text.length).toBeLessThanOrEqual(256);
  expect(findUnseen(text)).toBeNull();
});
