import { expect, it } from 'vitest';
import type { FreshStore } from './fresh-store.ts';
import { after, HOSTILE_TEXT, inParallel, keptPerson, keptScript, sampleScript } from './samples.ts';

export function scriptsContract(fresh: FreshStore): void {
  it('returns a version unchanged, to the last character', async () => {
    const store = await fresh();
    const { id } = await keptPerson(store);
    const first = await keptScript(store, { savedBy: null, text: '' });
    const second = await keptScript(store, {
      version: 2,
      savedBy: id,
      text: HOSTILE_TEXT,
      why: 'so that “it” works\\',
    });
    const found = await store.transaction(async ({ scripts }) => [
      await scripts.version('virtual smart card', 1),
      await scripts.version('virtual smart card', 2),
      await scripts.newest('virtual smart card'),
      await scripts.newestVersion('virtual smart card'),
    ]);
    expect(found).toEqual([first, second, second, 2]);
  });

  it('keeps a script of 64 KiB', async () => {
    const store = await fresh();
    const text = '東'.repeat(64 * 1024);
    await keptScript(store, { text });
    const found = await store.transaction(({ scripts }) => scripts.newest('virtual smart card'));
    expect(found?.text === text).toBe(true);
  });

  it('knows nothing of another kind or number', async () => {
    const store = await fresh();
    await keptScript(store);
    const found = await store.transaction(async ({ scripts }) => [
      await scripts.newest('mobile ID'),
      await scripts.newestVersion('mobile ID'),
      await scripts.version('mobile ID', 1),
      await scripts.version('virtual smart card', 2),
      await scripts.versions('mobile ID'),
    ]);
    expect(found).toEqual([null, null, null, null, []]);
  });

  it('lists versions newest first, beyond nine, without their texts', async () => {
    const store = await fresh();
    const kept = [];
    for (let version = 1; version <= 11; version += 1) {
      const { text: _, ...listed } = await keptScript(store, { version, savedAt: after(version) });
      kept.unshift(listed);
    }
    await keptScript(store, { kind: 'mobile ID' });
    expect(await store.transaction(({ scripts }) => scripts.versions('virtual smart card'))).toEqual(kept);
  });

  it('says that a version is taken, leaves it as it is, and the transaction can continue', async () => {
    const store = await fresh();
    const first = await keptScript(store);
    const next = sampleScript({ version: 2 });
    const inserted = await store.transaction(async ({ scripts }) => [
      await scripts.insert(sampleScript({ text: 'pin.minLength = 4;', why: 'mine' })),
      await scripts.insert(next),
    ]);
    expect(inserted).toEqual([false, true]);
    const found = await store.transaction(async ({ scripts }) => [
      await scripts.version('virtual smart card', 1),
      await scripts.newest('virtual smart card'),
    ]);
    expect(found).toEqual([first, next]);
  });

  it('lets one of ten save the next version at once', async () => {
    const store = await fresh();
    await keptScript(store);
    const won = await inParallel(10, (index) =>
      store.transaction(async ({ scripts }) => {
        const newest = await scripts.newest('virtual smart card');
        return newest?.version === 1 && scripts.insert(sampleScript({ version: 2, why: `try ${index}` }));
      }),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    const kept = await store.transaction(({ scripts }) => scripts.versions('virtual smart card'));
    expect(kept.map(({ version, why }) => `${version} ${why}`)).toEqual([`2 try ${won.indexOf(true)}`, '1 to try it']);
  });

  it('refuses version 0 and an admin that there is not', async () => {
    const store = await fresh();
    await expect(keptScript(store, { version: 0 })).rejects.toThrow();
    await expect(keptScript(store, { savedBy: 'nobody' })).rejects.toThrow();
    expect(await store.transaction(({ scripts }) => scripts.versions('virtual smart card'))).toEqual([]);
  });
}
