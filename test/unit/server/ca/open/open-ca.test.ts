import { describe, expect, it } from 'vitest';
import { certificateFacts } from '../../../../../server/ca/der/certificate-facts.ts';
import type { KeyStore } from '../../../../../server/ca/key-store.ts';
import { makeCa } from '../../../../support/ca/make-ca.ts';
import { memoryKeys } from '../../../../support/ca/memory-keys.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');

describe('openCa', () => {
  it('makes its authorities once and finds them again', async () => {
    const keys = memoryKeys();
    const first = await makeCa(NOW, keys);
    const again = await makeCa(new Date('2027-01-01T00:00:00.000Z'), keys);
    expect(again.chain).toEqual(first.chain);
    expect(again.issuing).toEqual(first.issuing);
  });

  it('finds one CA when two servers start at once on the same keys', async () => {
    const keys = memoryKeys();
    const [left, right] = await Promise.all([makeCa(NOW, keys), makeCa(NOW, keys)]);
    expect(left.chain).toEqual(right.chain);
  });

  it('continues where a first start was interrupted between root and issuing CA', async () => {
    const keys = memoryKeys();
    const interrupted: KeyStore = {
      ...keys,
      create: (name, curve, certify) =>
        name === 'issuing' ? Promise.reject(new Error('power cut')) : keys.create(name, curve, certify),
    };
    await expect(makeCa(NOW, { ...keys, ...interrupted })).rejects.toThrow('power cut');
    const root = await keys.read('root');
    expect((await makeCa(NOW, keys)).root.certificate).toEqual(root?.certificate);
  });

  it('hands out no key that could be copied, and nothing that could be changed', async () => {
    const ca = await makeCa(NOW);
    for (const { privateKey } of [ca.root, ca.issuing]) {
      expect(privateKey).toMatchObject({ extractable: false, usages: ['sign'] });
    }
    for (const value of [ca, ca.root, ca.issuing, ca.chain, ca.addresses]) expect(Object.isFrozen(value)).toBe(true);
  });

  it('refuses a key beside the certificate of another', async () => {
    const [mine, theirs] = [memoryKeys(), memoryKeys()];
    await makeCa(NOW, mine);
    await makeCa(NOW, theirs);
    const mixed: KeyStore['read'] = async (name) => {
      const [own, foreign] = [await mine.read(name), await theirs.read(name)];
      return own === null || foreign === null ? null : { ...own, privateKey: foreign.privateKey };
    };
    await expect(makeCa(NOW, { ...mine, read: mixed })).rejects.toThrow('do not belong together');
  });

  it('refuses an issuing CA of another root', async () => {
    const [mine, theirs] = [memoryKeys(), memoryKeys()];
    await makeCa(NOW, mine);
    await makeCa(NOW, theirs);
    const mixed: KeyStore['read'] = (name) => (name === 'root' ? theirs.read(name) : mine.read(name));
    await expect(makeCa(NOW, { ...mine, read: mixed })).rejects.toThrow('was not issued by the root');
  });

  it('begins before the certificates that it backdates', async () => {
    const ca = await makeCa(NOW);
    expect(certificateFacts(ca.issuing.certificate).notBefore.getTime()).toBeLessThan(NOW.getTime() - 60_000);
  });
});
