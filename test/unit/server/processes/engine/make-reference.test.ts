import { expect, it } from 'vitest';
import { makeReference } from '../../../../../server/processes/engine/make-reference.ts';

const drawing = (...bytes: number[]) => ({ random: () => Uint8Array.from(bytes) });

it.each([
  ['the first letters', [0, 1, 2, 3, 4, 5], '0123-45'],
  ['the last letters', [31, 30, 29, 28, 27, 26], 'ZYXW-VT'],
  ['what is above 31 from the start again', [32, 255, 64, 63, 42, 7], '0Z0Z-A7'],
])('writes %s', (_, bytes, text) => {
  expect(makeReference(drawing(...bytes))).toBe(text);
});

it('never writes a letter that looks like another', () => {
  const all = Array.from({ length: 256 }, (_, byte) => makeReference(drawing(byte, byte, byte, byte, byte, byte)));
  expect(all.join('')).not.toMatch(/[ILOU]/);
});
