import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A square of black and white fields, each `scale` pixels wide, as PNG of one bit a pixel (PNG, Third Edition, §11.2.1:
 * greyscale, depth 1).
 */
export function encodeBitmap(bitmap: {
  /** In fields. */
  readonly side: number;
  readonly scale: number;
  readonly isBlack: (x: number, y: number) => boolean;
}): Uint8Array {
  const { side, scale, isBlack } = bitmap;
  const pixels = side * scale;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header.writeUInt8(1, 8); // bit depth; all that follows is 0: greyscale, deflate, no filters to choose, not interlaced
  const lines: Buffer[] = [];
  for (let y = 0; y < side; y += 1) {
    // Each line begins with the filter that it uses: none.
    const line = Buffer.alloc(1 + Math.ceil(pixels / 8));
    for (let x = 0; x < side; x += 1) if (!isBlack(x, y)) whiten(line, x * scale, scale);
    for (let times = 0; times < scale; times += 1) lines.push(line);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function whiten(line: Buffer, from: number, count: number): void {
  for (let x = from; x < from + count; x += 1) {
    const at = 1 + (x >> 3);
    line.writeUInt8(line.readUInt8(at) | (0x80 >> (x & 7)), at);
  }
}

/** §5.3: length, type, data, and a checksum over type and data. */
function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
