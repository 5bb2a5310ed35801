import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSigningKey } from '../../../../../server/tools/packaging/open-signing-key.ts';

describe('openSigningKey', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes a key once, readable by its owner only', () => {
    const file = join(folder, 'new', 'card-app.pem');
    const first = openSigningKey(file);
    const second = openSigningKey(file);
    expect([first.made, second.made]).toEqual([true, false]);
    expect(second.key.equals(first.key)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['no PEM', () => 'hello', 'is no private key in PEM without a passphrase'],
    [
      'another kind of key',
      () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
      'is no RSA key of at least 2048 bits',
    ],
    [
      'a short key',
      () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
      'is no RSA key of at least 2048 bits',
    ],
  ])('refuses %s, and leaves the file as it is', (_, content, sentence) => {
    const file = join(folder, 'card-app.pem');
    writeFileSync(file, content());
    expect(() => openSigningKey(file)).toThrow(sentence);
  });

  it('refuses what is no file', () => expect(() => openSigningKey(folder)).toThrow('cannot be read (EISDIR)'));
});
