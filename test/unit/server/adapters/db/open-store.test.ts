import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptCredential, keptMessage } from '../../../../contract/store/samples.ts';
import { openTestStore } from '../../../../support/stores/open-test-store.ts';
import { temporaryFolder } from '../../../../support/stores/sqlite.ts';

describe('a store in a file', () => {
  it('has everything after it was closed and opened again', async () => {
    const at = { url: null, file: join(temporaryFolder(), 'chipless.db') };
    const first = await openTestStore(at);
    const [credential, message] = [await keptCredential(first), await keptMessage(first)];
    await first.close();
    const second = await openTestStore(at);
    onTestFinished(() => second.close());
    const kept = await second.transaction(async ({ credentials, messages }) => [
      await credentials.byId(credential.id),
      await messages.byId(message.id),
    ]);
    expect(kept).toEqual([credential, message]);
  });

  it('is made with its folder, and only its owner can read it', async () => {
    const data = join(temporaryFolder(), 'made', 'here');
    const store = await openTestStore({ url: null, file: join(data, 'chipless.db') });
    onTestFinished(() => store.close());
    await keptCredential(store);
    const modes = ['', 'chipless.db', 'chipless.db-wal'].map((name) => statSync(join(data, name)).mode & 0o077);
    expect(modes).toEqual([0, 0, 0]);
  });

  it('uses a write-ahead log with full sync, and enforces foreign keys', async () => {
    const file = join(temporaryFolder(), 'chipless.db');
    const store = await openTestStore({ url: null, file });
    onTestFinished(() => store.close());
    const other = new DatabaseSync(file);
    onTestFinished(() => other.close());
    expect(other.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(other.prepare('pragma foreign_key_check').all()).toEqual([]);
  });

  it('shows to one server what another has committed', async () => {
    const at = { url: null, file: join(temporaryFolder(), 'chipless.db') };
    const [one, two] = [await openTestStore(at), await openTestStore(at)];
    onTestFinished(async () => void (await Promise.all([one.close(), two.close()])));
    const credential = await keptCredential(one);
    expect(await two.transaction(({ credentials }) => credentials.byId(credential.id))).toEqual(credential);
  });

  it('refuses a database of a newer version, and does not change it', async () => {
    const file = join(temporaryFolder(), 'chipless.db');
    await (await openTestStore({ url: null, file })).close();
    const newer = new DatabaseSync(file);
    newer.exec("insert into schema_migrations values (99, 'from the future', '')");
    newer.close();
    await expect(openTestStore({ url: null, file })).rejects.toThrow('schema 99');
  });

  it('refuses a file that is something else', async () => {
    const file = join(temporaryFolder(), 'letter.txt');
    writeFileSync(file, 'Dear database, '.repeat(100));
    await expect(openTestStore({ url: null, file })).rejects.toThrow('not a database');
  });
});

describe('a store at an address', () => {
  it.each(['mysql://user:secret@host/db', 'chipless.db', ''])('refuses %j without repeating it', async (url) => {
    const refused = openTestStore({ url, file: '' });
    await expect(refused).rejects.toThrow('has to start with postgres://');
    await expect(refused).rejects.not.toThrow('secret');
  });

  it('refuses one that does not answer', async () => {
    await expect(openTestStore({ url: 'postgres://chipless@127.0.0.1:1/none', file: '' })).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});
