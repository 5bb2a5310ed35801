import type { Files } from '../packaging/make-zip.ts';

const BLOCK = 512;

/**
 * A tar archive (POSIX.1-1988, ustar), sorted by name, owned by root and without times: the same files always give the
 * same archive.
 */
export function makeTar(files: Files): Buffer {
  const parts: Buffer[] = [];
  for (const [path, content] of [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
    parts.push(header(path, content.length), Buffer.from(content), padding);
  }
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

/** Throws Error for a path that does not fit: 100 octets after a slash, 155 before it. */
function header(path: string, size: number): Buffer {
  const [prefix, name] = split(path);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0);
  block.write('0000644\0', 100); // mode, then user and group
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136); // time
  block.write('        0', 148); // spaces where the checksum comes, a regular file
  block.write('ustar\x0000root', 257);
  block.write('root', 297);
  block.write(prefix, 345);
  const sum = block.reduce((total, octet) => total + octet, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function split(path: string): readonly [prefix: string, name: string] {
  if (Buffer.byteLength(path) <= 100) return ['', path];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return [prefix, name];
  }
  throw new Error(`The path ${path} is too long for the archive`);
}
