import { randomBytes } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { KeyFolder } from '../../../../../server/adapters/keys/open-key-folder.ts';
import { identifySecrets } from '../../../../../server/adapters/keys/seal-secrets.ts';
import { openKnownCa } from '../../../../../server/ca/open/open-known-ca.ts';
import { recallCa } from '../../../../../server/ca/open/recall-ca.ts';
import { currentCrl } from '../../../../../server/ca/status/current-crl.ts';
import type { Store } from '../../../../../server/processes/engine/store.ts';
import { issue, makeCa, PKI_URL } from '../../../../support/ca/make-ca.ts';
import { memoryKeys } from '../../../../support/ca/memory-keys.ts';
import { openTestStore } from '../../../../support/stores/open-test-store.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');

async function emptyStore(): Promise<Store> {
  const store = await openTestStore({ url: null, file: ':memory:' });
  onTestFinished(() => store.close());
  return store;
}

async function open(store: Store, keys: KeyFolder, { now = NOW, judgeMaking = () => {} } = {}) {
  return openKnownCa({
    ...{ store, keys, judgeMaking },
    recalled: await store.transaction(recallCa),
    keyFolder: identifySecrets(keys),
    pkiUrl: PKI_URL,
    clock: () => now,
    random: (length) => randomBytes(length),
    organization: { name: 'Example', country: null },
  });
}

/** A folder from which one key was removed, or in which it was exchanged. */
function without(keys: KeyFolder, name: 'root' | 'issuing', instead: KeyFolder | null = null): KeyFolder {
  return { ...keys, read: async (asked) => (asked === name ? (instead?.read(asked) ?? null) : keys.read(asked)) };
}

const fingerprints = async (store: Store) =>
  (await store.transaction(({ authorities }) => authorities.all())).map(({ issuer, fingerprint }) => [
    issuer,
    fingerprint,
  ]);

describe('openKnownCa', () => {
  it('makes a CA where the database has none, and opens that one ever after', async () => {
    const [store, keys] = [await emptyStore(), memoryKeys()];
    const first = await open(store, keys);
    expect(await fingerprints(store)).toHaveLength(2);
    expect((await open(store, keys)).chain).toEqual(first.chain);
  });

  it('asks before it makes one, leaves everything as it was when that is refused, and never asks again', async () => {
    const [store, keys] = [await emptyStore(), memoryKeys()];
    const judgeMaking = () => {
      throw new Error('not decided');
    };
    await expect(open(store, keys, { judgeMaking })).rejects.toThrow('not decided');
    expect([await keys.read('root'), await fingerprints(store)]).toEqual([null, []]);
    expect(await store.transaction(({ authorities }) => authorities.keyFolder())).toBeNull();
    await open(store, keys);
    await open(store, keys, { judgeMaking });
  });

  it('makes no second CA for a server with keys of its own or with none, and none of its keys', async () => {
    const store = await emptyStore();
    await open(store, memoryKeys());
    const before = await fingerprints(store);
    const [foreign, none] = [memoryKeys(), memoryKeys()];
    await makeCa(NOW, foreign);
    await expect(open(store, foreign)).rejects.toThrow('another key folder');
    await expect(open(store, none)).rejects.toThrow('another key folder');
    expect(await none.read('root')).toBeNull();
    expect(await fingerprints(store)).toEqual(before);
  });

  it('makes one CA when two servers start at once on an empty database', async () => {
    const store = await emptyStore();
    const folders = [memoryKeys(), memoryKeys()];
    const opened = await Promise.allSettled(folders.map((keys) => open(store, keys)));
    expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const made = await Promise.all(folders.map((keys) => keys.read('root')));
    expect(made.filter((root) => root !== null)).toHaveLength(1);
    expect(await fingerprints(store)).toHaveLength(2);
  });

  it('gives one CA to two servers that start at once with copies of one folder', async () => {
    const [store, keys] = [await emptyStore(), memoryKeys()];
    const [left, right] = await Promise.all([open(store, keys), open(store, keys)]);
    expect(left.chain).toEqual(right.chain);
  });

  it.each(['root', 'issuing'] as const)('continues where a first start ended before the %s CA', async (ended) => {
    const [store, keys] = [await emptyStore(), memoryKeys()];
    const interrupted: KeyFolder = {
      ...keys,
      create: (name, ...more) => (name === ended ? Promise.reject(new Error('power cut')) : keys.create(name, ...more)),
    };
    await expect(open(store, interrupted)).rejects.toThrow('power cut');
    await open(store, keys);
    expect(await fingerprints(store)).toHaveLength(2);
  });

  it('says which key is missing, and starts without that of the root', async () => {
    const [store, keys] = [await emptyStore(), memoryKeys()];
    const ca = await open(store, keys);
    await expect(open(store, without(keys, 'issuing'))).rejects.toThrow(/key of the issuing CA .* is missing/);
    const offline = await open(store, without(keys, 'root'));
    expect(offline.root).toMatchObject({ privateKey: null, certificate: ca.root.certificate });
    expect(offline.chain).toEqual(ca.chain);
    await store.transaction((stores) => issue(offline, stores.ca, NOW));
  });

  it.each(['root', 'issuing'] as const)('refuses the %s CA of others', async (name) => {
    const [store, keys, others] = [await emptyStore(), memoryKeys(), memoryKeys()];
    await open(store, keys);
    await makeCa(NOW, others);
    await expect(open(store, without(keys, name, others))).rejects.toThrow(`${name} CA in the key folder is another`);
  });

  describe('on a database from before the CA was kept', () => {
    async function olderStore(signed: 'a certificate' | 'lists') {
      const [store, keys] = [await emptyStore(), memoryKeys()];
      const ca = await makeCa(NOW, keys);
      if (signed === 'a certificate') await store.transaction((stores) => issue(ca, stores.ca, NOW));
      else for (const issuer of ['root', 'issuing'] as const) await currentCrl(ca, issuer, store, NOW);
      return { store, keys, ca };
    }

    it.each(['a certificate', 'lists'] as const)('takes the CA that signed %s', async (signed) => {
      const { store, keys, ca } = await olderStore(signed);
      expect((await open(store, keys)).chain).toEqual(ca.chain);
      expect(await fingerprints(store)).toHaveLength(2);
    });

    it.each(['a certificate', 'lists'] as const)('refuses a CA that did not sign %s', async (signed) => {
      const { store } = await olderStore(signed);
      const others = memoryKeys();
      await makeCa(NOW, others);
      await expect(open(store, others)).rejects.toThrow('did not sign what is in the database');
      expect(await fingerprints(store)).toEqual([]);
    });

    it('makes no other CA where the keys are missing', async () => {
      const { store, keys } = await olderStore('a certificate');
      for (const folder of [memoryKeys(), without(keys, 'root'), without(keys, 'issuing')]) {
        await expect(open(store, folder)).rejects.toThrow(/\.pem is missing/);
      }
    });
  });

  it('continues with the last root list while it is valid, and then says what to do', async () => {
    const [store, keys] = [await emptyStore(), memoryKeys()];
    const ca = await open(store, keys);
    const offline = await open(store, without(keys, 'root'));
    await expect(currentCrl(offline, 'root', store, NOW)).rejects.toMatchObject({ code: 'crl_unavailable' });
    const list = await currentCrl(ca, 'root', store, NOW);
    const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
    expect(await currentCrl(offline, 'root', store, inDays(179))).toEqual(list);
    await expect(currentCrl(offline, 'root', store, inDays(181))).rejects.toMatchObject({ code: 'crl_unavailable' });
    await currentCrl(offline, 'issuing', store, inDays(181));
    expect(await currentCrl(await open(store, keys), 'root', store, inDays(181))).not.toEqual(list);
  });
});
