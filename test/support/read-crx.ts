import { createHash, createPublicKey, verify } from 'node:crypto';

/** The content of a CRX3 file, once its signature and id have been verified (components/crx_file/crx_verifier.cc). */
export function readCrx(crx: Buffer): { readonly id: string; readonly zip: Buffer } {
  if (crx.toString('latin1', 0, 4) !== 'Cr24' || crx.readUInt32LE(4) !== 3) throw new TypeError('no CRX3 file');
  const headerEnd = 12 + crx.readUInt32LE(8);
  const header = readFields(crx.subarray(12, headerEnd));
  const zip = crx.subarray(headerEnd);
  const signedData = only(header, 10_000);
  const proof = readFields(only(header, 2));
  const publicKey = only(proof, 1);
  const id = only(readFields(signedData), 1);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signedData.length);
  const signed = Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, signedData, zip]);
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
  if (!verify('sha256', signed, key, only(proof, 2))) throw new TypeError('the signature is wrong');
  if (!createHash('sha256').update(publicKey).digest().subarray(0, 16).equals(id)) throw new TypeError('a foreign id');
  const letters = [...id.toString('hex')].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return { id: letters.join(''), zip };
}

function only(fields: ReadonlyMap<number, Buffer>, field: number): Buffer {
  const value = fields.get(field);
  if (value === undefined) throw new TypeError(`no field ${field}`);
  return value;
}

/** Length-delimited fields of protocol buffers; each may come once. */
function readFields(bytes: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  let at = 0;
  const varint = (): number => {
    for (let [value, shift] = [0, 0]; ; shift += 7) {
      const byte = bytes.readUInt8(at);
      at += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    if (tag % 8 !== 2) throw new TypeError('not length-delimited');
    const length = varint();
    fields.set(Math.floor(tag / 8), bytes.subarray(at, at + length));
    at += length;
  }
  return fields;
}
