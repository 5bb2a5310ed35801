import { inflateSync } from 'node:zlib';

/** A PNG of one bit a pixel (greyscale, unfiltered, not interlaced) as RGBA, with none of the encoder's code. */
export function decodePng(png: Uint8Array): { data: Uint8ClampedArray; width: number; height: number } {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const [header, packed] = [chunks.get('IHDR'), chunks.get('IDAT')];
  if (header === undefined || packed === undefined || header.subarray(8).toString('hex') !== '0100000000') {
    throw new Error('not a PNG of the expected kind');
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const lines = inflateSync(packed);
  const stride = 1 + Math.ceil(width / 8);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    if (lines.readUInt8(y * stride) !== 0) throw new Error('a line has a filter');
    for (let x = 0; x < width; x += 1) {
      const bit = (lines.readUInt8(y * stride + 1 + Math.floor(x / 8)) >> (7 - (x % 8))) & 1;
      data.fill(bit * 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height };
}
