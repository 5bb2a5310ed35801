import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { extensionId } from '../../../../../server/tools/packaging/extension-id.ts';
import { makeCrx } from '../../../../../server/tools/packaging/make-crx.ts';
import { makeZip } from '../../../../../server/tools/packaging/make-zip.ts';
import { readCrx } from '../../../../support/read-crx.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const zip = makeZip(new Map([['manifest.json', Buffer.from('{}')]]));

describe('makeCrx', () => {
  it('signs the archive, and names the signer', () => {
    const crx = readCrx(makeCrx(zip, privateKey));
    expect(crx.zip).toEqual(zip);
    expect(crx.id).toBe(extensionId(createPublicKey(privateKey).export({ type: 'spki', format: 'der' })));
  });

  it('is worth nothing once a bit of it is another', () => {
    const crx = makeCrx(zip, privateKey);
    crx.writeUInt8(crx.readUInt8(crx.length - 1) ^ 1, crx.length - 1);
    expect(() => readCrx(crx)).toThrow('the signature is wrong');
  });
});
