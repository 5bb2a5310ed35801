import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeyFolder } from '../../../server/adapters/keys/open-key-folder.ts';
import { makeCa } from '../../support/make-ca.ts';
import { filesFor, openssl } from '../../support/openssl.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const PASSPHRASE = 'Grüße, "Welt" 🔑';

async function freshFolder() {
  const files = await filesFor({});
  return { folder: files.path('keys'), [Symbol.asyncDispose]: () => files[Symbol.asyncDispose]() };
}

describe('openKeyFolder', () => {
  it('keeps keys and certificates that openssl opens with the passphrase, and with no other', async () => {
    await using fresh = await freshFolder();
    await makeCa(NOW, await openKeyFolder({ folder: fresh.folder, passphrase: PASSPHRASE }));
    await using pass = await filesFor({ right: `${PASSPHRASE}\n`, wrong: 'something else\n' });
    for (const name of ['root', 'issuing']) {
      const pem = join(fresh.folder, `${name}.pem`);
      const opened = (from: string) => openssl(['pkey', '-in', pem, '-passin', `file:${pass.path(from)}`, '-pubout']);
      const certified = await openssl(['x509', '-in', pem, '-noout', '-pubkey']);
      expect(await opened('right')).toEqual({ ok: true, text: certified.text });
      expect(await opened('wrong')).toMatchObject({ ok: false });
      const parsed = await openssl(['asn1parse', '-in', pem]);
      expect(parsed.text).toMatch(/PBES2[\s\S]*PBKDF2[\s\S]*INTEGER\s+:0927C0[\s\S]*hmacWithSHA256[\s\S]*aes-256-cbc/);
    }
  });

  it('gives the same keys and secrets again', async () => {
    await using fresh = await freshFolder();
    const settings = { folder: fresh.folder, passphrase: PASSPHRASE };
    const first = await openKeyFolder(settings);
    const ca = await makeCa(NOW, first);
    const again = await openKeyFolder(settings);
    expect(again).toMatchObject({ ticketKey: first.ticketKey, sealKey: first.sealKey });
    expect((await makeCa(NOW, again)).chain).toEqual(ca.chain);
    expect(first.ticketKey).toHaveLength(32);
    expect(first.sealKey).toHaveLength(32);
    expect(first.sealKey).not.toEqual(first.ticketKey);
  });

  it('hands out private keys that only sign and cannot be copied', async () => {
    await using fresh = await freshFolder();
    const ca = await makeCa(NOW, await openKeyFolder({ folder: fresh.folder, passphrase: PASSPHRASE }));
    for (const { privateKey } of [ca.root, ca.issuing]) {
      expect(privateKey).toMatchObject({ extractable: false, usages: ['sign'] });
    }
  });

  it('lets nobody else look, and leaves nothing lying about', async () => {
    await using fresh = await freshFolder();
    await makeCa(NOW, await openKeyFolder({ folder: fresh.folder, passphrase: PASSPHRASE }));
    expect((await stat(fresh.folder)).mode & 0o777).toBe(0o700);
    expect((await readdir(fresh.folder)).toSorted()).toEqual(['issuing.pem', 'root.pem', 'secrets']);
    for (const name of await readdir(fresh.folder)) {
      expect((await stat(join(fresh.folder, name))).mode & 0o777).toBe(0o600);
    }
  });

  it('makes one CA when two servers start at once', async () => {
    await using fresh = await freshFolder();
    const start = async () => {
      const keys = await openKeyFolder({ folder: fresh.folder, passphrase: PASSPHRASE });
      return { keys, ca: await makeCa(NOW, keys) };
    };
    const [left, right] = await Promise.all([start(), start()]);
    expect(left.ca.chain).toEqual(right.ca.chain);
    expect(left.keys.ticketKey).toEqual(right.keys.ticketKey);
    expect(left.keys.sealKey).toEqual(right.keys.sealKey);
  });

  it('says in one sentence that the passphrase is wrong, and changes nothing', async () => {
    await using fresh = await freshFolder();
    const { sealKey } = await openKeyFolder({ folder: fresh.folder, passphrase: PASSPHRASE });
    const wrong = openKeyFolder({ folder: fresh.folder, passphrase: 'something else' });
    await expect(wrong).rejects.toThrow(/^The passphrase does not open .*secrets, or the file is damaged$/);
    expect((await openKeyFolder({ folder: fresh.folder, passphrase: PASSPHRASE })).sealKey).toEqual(sealKey);
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
    await using fresh = await freshFolder();
    const settings = { folder: fresh.folder, passphrase: PASSPHRASE };
    await openKeyFolder(settings);
    const path = join(fresh.folder, 'secrets');
    await writeFile(path, damage(await readFile(path)));
    await expect(openKeyFolder(settings)).rejects.toThrow('damaged');
  });

  it('refuses a damaged key of the CA, and makes no new one over it', async () => {
    await using fresh = await freshFolder();
    const keys = await openKeyFolder({ folder: fresh.folder, passphrase: PASSPHRASE });
    await makeCa(NOW, keys);
    const path = join(fresh.folder, 'issuing.pem');
    const damaged = (await readFile(path, 'utf8')).replace(/\n[^-]{20}/, '\nAAAAAAAAAAAAAAAAAAAA');
    await writeFile(path, damaged);
    await expect(makeCa(NOW, keys)).rejects.toThrow(/issuing\.pem, or the file is damaged$/);
    expect(await readFile(path, 'utf8')).toBe(damaged);
  });
});
