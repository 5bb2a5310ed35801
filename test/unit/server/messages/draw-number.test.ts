import { expect, it } from 'vitest';
import { drawNumber } from '../../../../server/messages/draw-number.ts';

/** Returns these bytes, one after the other. */
function bytes(...given: number[]): (length: number) => Uint8Array {
  return (length) => Uint8Array.from(given.splice(0, length));
}

it.each([
  [[0], '00'],
  [[7], '07'],
  [[99], '99'],
  [[100], '00'],
  [[199], '99'],
  [[200, 255, 234, 58], '58'],
])('makes of the bytes %j the number %s', (given, number) => {
  expect(drawNumber({ random: bytes(...given) })).toBe(number);
});

it('makes every number of as many bytes as any other', () => {
  const drawn = Array.from({ length: 200 }, (_, byte) => drawNumber({ random: bytes(byte) }));
  const counts = Object.values(Object.groupBy(drawn, (number) => number)).map((same) => same?.length);
  expect(counts).toEqual(Array(100).fill(2));
});

it('says so when there is nothing to draw from', () => {
  expect(() => drawNumber({ random: bytes() })).toThrow(TypeError);
});
