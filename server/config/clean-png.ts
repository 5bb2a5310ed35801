import { crc32 } from 'node:zlib';
import { Refusal } from './refusal.ts';

/**
 * The picture and its colours; everything else that a PNG can carry (texts, locations, thumbnails, other frames) is
 * dropped.
 */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT']);
const SIGNATURE = 8;
/** Length, type and CRC of a chunk. */
const FRAME = 12;
/** Pixels per side: a larger picture takes more of a phone's memory than a logo is worth. */
const LARGEST_SIDE = 2048;

/** A PNG (ISO/IEC 15948) with everything but its picture removed. Throws Refusal, to be read after "a file that". */
export function cleanPng(png: Buffer): { readonly bytes: Uint8Array<ArrayBuffer>; readonly ratio: number } {
  const kept = [png.subarray(0, SIGNATURE)];
  const seen: string[] = [];
  for (let at = SIGNATURE; seen.at(-1) !== 'IEND'; ) {
    if (at + FRAME > png.length) throw new Refusal('is a PNG that ends too early');
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const end = at + FRAME + length;
    if (end > png.length) throw new Refusal('is a PNG that ends too early');
    if (crc32(png.subarray(at + 4, end - 4)) !== png.readUInt32BE(end - 4)) throw new Refusal('is a damaged PNG');
    if ((seen.length === 0) !== (type === 'IHDR')) throw new Refusal('is a damaged PNG');
    if (KEPT.has(type)) kept.push(png.subarray(at, end));
    seen.push(type);
    at = end;
  }
  if (!seen.includes('IDAT')) throw new Refusal('is a PNG without a picture');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (width < 1 || height < 1) throw new Refusal('is a PNG without a picture');
  if (Math.max(width, height) > LARGEST_SIDE) {
    throw new Refusal(`is a PNG of ${width} × ${height} pixels, and ${LARGEST_SIDE} a side are the most`);
  }
  return { bytes: new Uint8Array(Buffer.concat(kept)), ratio: width / height };
}
