import { crc32, deflateRawSync } from 'node:zlib';

/** File paths, separated by slashes, and their content. */
export type Files = ReadonlyMap<string, Uint8Array>;

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1 January 1980 at midnight, the earliest time in the format: the same files always give the same archive. */
const [TIME, DAY] = [0, 0x0021];

/** A ZIP archive (APPNOTE.TXT 6.3.10) of less than 4 GB and 65,535 files, sorted by name. */
export function makeZip(files: Files): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const path = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(content, { level: 9 });
    const described = describe(content, packed.length, path.length);
    const part = [word(0x0403_4b50), described, path, packed];
    const listed = Buffer.alloc(14); // no comment, disk 0, no attributes; where its part begins
    listed.writeUInt32LE(offset, 10);
    directory.push(word(0x0201_4b50), half(VERSION), described, listed, path);
    parts.push(...part);
    offset += part.reduce((sum, { length }) => sum + length, 0);
  }
  const index = Buffer.concat(directory);
  const count = half(files.size);
  const end = [word(0x0605_4b50), half(0), half(0), count, count, word(index.length), word(offset), half(0)];
  return Buffer.concat([...parts, index, ...end]);
}

/**
 * The fields that local header (§4.3.7) and directory (§4.3.12) share, from the version to the length of extra fields.
 */
function describe(content: Uint8Array, packedLength: number, nameLength: number): Buffer {
  return Buffer.concat([
    ...[VERSION, FLAGS, DEFLATED, TIME, DAY].map(half),
    ...[crc32(content), packedLength, content.length].map(word),
    ...[nameLength, 0].map(half),
  ]);
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
