import { crc32, inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive, as its directory lists them; verifies checksums and that local headers agree. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06');
  let at = zip.readUInt32LE(end + 16);
  const files = new Map<string, Buffer>();
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new TypeError('no entry of the directory');
    const [sum, packedLength, length] = [16, 20, 24].map((offset) => zip.readUInt32LE(at + offset));
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    if (!zip.subarray(local + 4, local + 30).equals(zip.subarray(at + 6, at + 32)))
      throw new TypeError(`${name} twice`);
    const from = local + 30 + nameLength;
    const content = inflateRawSync(zip.subarray(from, from + (packedLength ?? 0)));
    if (content.length !== length || crc32(content) !== sum) throw new TypeError(`${name} is damaged`);
    files.set(name, content);
    at += 46 + nameLength + extra + comment;
  }
  if (at !== end) throw new TypeError('the directory does not end where it should');
  return files;
}
