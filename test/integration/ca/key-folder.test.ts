import { mkdtempSync, rmSync } from 'node:fs';
import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyFolder, openKeyFolder } from '../../../server/adapters/keys/open-key-folder.ts';
import type { Ca } from '../../../server/ca/ca.ts';
import { makeCa } from '../../support/ca/make-ca.ts';
import { filesFor, openssl } from '../../support/ca/openssl.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const PASSPHRASE = 'Grüße, "Welt" 🔑';

async function freshFolder() {
  const files = await filesFor({});
  return { folder: files.path('keys'), [Symbol.asyncDispose]: () => files[Symbol.asyncDispose]() };
}

/** Making one takes long: tests read this one, and change a copy. */
const made = join(mkdtempSync(join(tmpdir(), 'chipless-keys-')), 'keys');
let keys: KeyFolder;
let ca: Ca;
beforeAll(async () => {
  keys = await openKeyFolder({ folder: made, passphrase: PASSPHRASE });
  ca = await makeCa(NOW, keys);
});
afterAll(() => rmSync(join(made, '..'), { recursive: true, force: true }));

async function copyOfMade() {
  const fresh = await freshFolder();
  await cp(made, fresh.folder, { recursive: true });
  return fresh;
}

describe('openKeyFolder', () => {
  it('keeps keys and certificates that openssl opens with the passphrase, and with no other', async () => {
    await using pass = await filesFor({ right: `${PASSPHRASE}\n`, wrong: 'something else\n' });
    for (const name of ['root', 'issuing']) {
      const pem = join(made, `${name}.pem`);
      const opened = (from: string) => openssl(['pkey', '-in', pem, '-passin', `file:${pass.path(from)}`, '-pubout']);
      const certified = await openssl(['x509', '-in', pem, '-noout', '-pubkey']);
      expect(await opened('right')).toEqual({ ok: true, text: certified.text });
      expect(await opened('wrong')).toMatchObject({ ok: false });
      const parsed = await openssl(['asn1parse', '-in', pem]);
      expect(parsed.text).toMatch(/PBES2[\s\S]*PBKDF2[\s\S]*INTEGER\s+:0927C0[\s\S]*hmacWithSHA256[\s\S]*aes-256-cbc/);
    }
  });

  it('returns the same keys and secrets again', async () => {
    const again = await openKeyFolder({ folder: made, passphrase: PASSPHRASE });
    expect(again).toMatchObject({ ticketKey: keys.ticketKey, sealKey: keys.sealKey });
    expect((await makeCa(NOW, again)).chain).toEqual(ca.chain);
    expect(keys.ticketKey).toHaveLength(32);
    expect(keys.sealKey).toHaveLength(32);
    expect(keys.sealKey).not.toEqual(keys.ticketKey);
  });

  it('hands out private keys that only sign and cannot be copied', () => {
    for (const { privateKey } of [ca.root, ca.issuing]) {
      expect(privateKey).toMatchObject({ extractable: false, usages: ['sign'] });
    }
  });

  it('is readable by its owner only, and leaves no other files', async () => {
    expect((await stat(made)).mode & 0o777).toBe(0o700);
    expect((await readdir(made)).toSorted()).toEqual(['issuing.pem', 'root.pem', 'secrets']);
    for (const name of await readdir(made)) {
      expect((await stat(join(made, name))).mode & 0o777).toBe(0o600);
    }
  });

  it('makes one CA when two servers start at once', async () => {
    await using fresh = await freshFolder();
    const start = async () => {
      const opened = await openKeyFolder({ folder: fresh.folder, passphrase: PASSPHRASE });
      return { keys: opened, ca: await makeCa(NOW, opened) };
    };
    const [left, right] = await Promise.all([start(), start()]);
    expect(left.ca.chain).toEqual(right.ca.chain);
    expect(left.keys.ticketKey).toEqual(right.keys.ticketKey);
    expect(left.keys.sealKey).toEqual(right.keys.sealKey);
  });

  it('says in one sentence that the passphrase is wrong, and changes nothing', async () => {
    await using copy = await copyOfMade();
    const wrong = openKeyFolder({ folder: copy.folder, passphrase: 'something else' });
    await expect(wrong).rejects.toThrow(/^The passphrase does not open .*secrets, or the file is damaged$/);
    const names = await readdir(made);
    expect((await readdir(copy.folder)).toSorted()).toEqual(names.toSorted());
    for (const name of names) expect(await readFile(join(copy.folder, name))).toEqual(await readFile(join(made, name)));
  });

  it('refuses an empty passphrase', async () => {
    await using fresh = await freshFolder();
    await expect(openKeyFolder({ folder: fresh.folder, passphrase: '' })).rejects.toThrow('is empty');
  });

  it.each([
    ['cut short', (file: Buffer) => file.subarray(0, -1)],
    ['changed in its last byte', (file: Buffer) => file.with(-1, (file.at(-1) ?? 0) ^ 1)],
    ['changed in its salt', (file: Buffer) => file.with(25, (file.at(25) ?? 0) ^ 1)],
    ['emptied', () => Buffer.alloc(0)],
  ])('refuses secrets that were %s', async (_, damage) => {
    await using copy = await copyOfMade();
    const path = join(copy.folder, 'secrets');
    await writeFile(path, damage(await readFile(path)));
    await expect(openKeyFolder({ folder: copy.folder, passphrase: PASSPHRASE })).rejects.toThrow('damaged');
  });

  it('refuses a damaged key of the CA, and makes no new one over it', async () => {
    await using copy = await copyOfMade();
    const opened = await openKeyFolder({ folder: copy.folder, passphrase: PASSPHRASE });
    const path = join(copy.folder, 'issuing.pem');
    const damaged = (await readFile(path, 'utf8')).replace(/\n[^-]{20}/, '\nAAAAAAAAAAAAAAAAAAAA');
    await writeFile(path, damaged);
    await expect(makeCa(NOW, opened)).rejects.toThrow(/issuing\.pem, or the file is damaged$/);
    expect(await readFile(path, 'utf8')).toBe(damaged);
  });
});
