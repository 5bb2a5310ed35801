import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { extensionIdBytes } from './extension-id.ts';

/** Fields of `CrxFileHeader` (components/crx_file/crx3.proto of Chromium), all of them bytes. */
const FIELD = { sha256WithRsa: 2, signedHeaderData: 10_000, publicKey: 1, signature: 2, crxId: 1 } as const;

/** An extension as Chromium installs it from one's own server: the CRX3 format, signed with RSA. */
export function makeCrx(zip: Uint8Array, key: KeyObject): Buffer {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const signedData = bytesField(FIELD.crxId, extensionIdBytes(publicKey));
  const signed = Buffer.concat([Buffer.from('CRX3 SignedData\0'), word(signedData.length), signedData, zip]);
  const proof = Buffer.concat([
    bytesField(FIELD.publicKey, publicKey),
    bytesField(FIELD.signature, sign('sha256', signed, key)),
  ]);
  const header = Buffer.concat([
    bytesField(FIELD.sha256WithRsa, proof),
    bytesField(FIELD.signedHeaderData, signedData),
  ]);
  return Buffer.concat([Buffer.from('Cr24'), word(3), word(header.length), header, zip]);
}

/** A length-delimited field of protocol buffers. */
function bytesField(field: number, value: Uint8Array): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(value.length), value]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
