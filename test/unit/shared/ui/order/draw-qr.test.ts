import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { drawQr, type QrDrawing } from '../../../../../shared/ui/order/draw-qr.ts';

const LINK = `https://id.example.com/phone#${'Ab3_-'.repeat(8)}xyz`;
const PIXELS = 4;

/** What a screen shows of the drawing, read from the path alone. */
function paint({ size, path }: QrDrawing): { pixels: Uint8ClampedArray; side: number } {
  const side = size * PIXELS;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < PIXELS; row += 1) {
      const from = ((Number(y) * PIXELS + row) * side + Number(x) * PIXELS) * 4;
      for (let pixel = 0; pixel < Number(length) * PIXELS; pixel += 1)
        pixels.fill(0, from + pixel * 4, from + pixel * 4 + 3);
    }
  }
  return { pixels, side };
}

describe('drawQr', () => {
  it('draws a code that contains the text and nothing else', () => {
    const { pixels, side } = paint(drawQr(LINK));
    expect(jsQR(pixels, side, side)?.data).toBe(LINK);
  });

  it('leaves four light modules on each side', () => {
    const { size, path } = drawQr(LINK);
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(
      ([, x, y, length]) => [Number(x), Number(y), Number(length)] as const,
    );
    expect(Math.min(...runs.map(([x]) => x))).toBe(4);
    expect(Math.min(...runs.map(([, y]) => y))).toBe(4);
    expect(Math.max(...runs.map(([x, , length]) => x + length))).toBe(size - 4);
    expect(Math.max(...runs.map(([, y]) => y + 1))).toBe(size - 4);
  });

  it('can be read with a stain on it (error correction M)', () => {
    const { pixels, side } = paint(drawQr(LINK));
    for (let row = 20 * PIXELS; row < 24 * PIXELS; row += 1) {
      pixels.fill(255, (row * side + 13 * PIXELS) * 4, (row * side + 18 * PIXELS) * 4);
    }
    expect(jsQR(pixels, side, side)?.data).toBe(LINK);
  });

  it('refuses a text that no code can hold', () => expect(() => drawQr('x'.repeat(3000))).toThrow());
});
