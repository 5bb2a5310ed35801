import { expect, it } from 'vitest';
import { shortSerial } from '../../../../../shared/ui/content/short-serial.ts';

it.each([
  ['4f9a02d1a1b2c3d4e5f60718293a4b5c6d7ec177', '4F9A 02D1 … C177'],
  ['4f9a02d1c177', '4F9A 02D1 C177'],
  ['01', '01'],
])('shows %s as %s', (hex, shown) => {
  expect(shortSerial(hex)).toBe(shown);
});
