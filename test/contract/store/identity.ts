import { expect, it } from 'vitest';
import type { FreshStore } from './fresh-store.ts';
import { after, hex, inParallel, keptPerson, NOW, sampleSession } from './samples.ts';

const link = (tokenHash: string, milliseconds: number) => ({
  tokenHash,
  codeHash: hex(64),
  expiresAt: after(milliseconds),
});

export function identityContract(fresh: FreshStore): void {
  it('returns a session unchanged, with the time it was last used', async () => {
    const store = await fresh();
    const session = sampleSession((await keptPerson(store)).id);
    const other = sampleSession(session.personId);
    const seen = await store.transaction(async ({ sessions }) => {
      await sessions.insert(session);
      await sessions.insert(other);
      const first = await sessions.byTokenHash(session.tokenHash);
      await sessions.touch(session.tokenHash, after(777));
      return [first, await sessions.byTokenHash(session.tokenHash), await sessions.byTokenHash(other.tokenHash)];
    });
    expect(seen).toEqual([session, { ...session, lastSeenAt: after(777) }, other]);
  });

  it('removes one session, all of a person, and those that expired', async () => {
    const store = await fresh();
    const { id } = await keptPerson(store);
    const other = sampleSession((await keptPerson(store)).id);
    const [one, two, three] = [sampleSession(id), sampleSession(id), sampleSession(id)];
    const [expired, alive] = [
      sampleSession(other.personId, { expiresAt: NOW }),
      sampleSession(other.personId, { expiresAt: after(1) }),
    ];
    const seen = await store.transaction(async ({ sessions }) => {
      for (const session of [one, two, three, other, expired, alive]) await sessions.insert(session);
      await sessions.remove(one.tokenHash);
      const removed = await sessions.removeAllOf(id);
      await sessions.removeExpired(NOW);
      const left = [];
      for (const session of [one, two, three, other, expired, alive]) {
        left.push((await sessions.byTokenHash(session.tokenHash)) !== null);
      }
      return { removed, again: await sessions.removeAllOf(id), left };
    });
    expect(seen).toEqual({ removed: 2, again: 0, left: [false, false, false, true, false, true] });
  });

  it('counts every try of 50 at once', async () => {
    const store = await fresh();
    const counts = await inParallel(50, () => store.transaction(({ tries }) => tries.count('login:alice', NOW, NOW)));
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('counts each key and window by itself, and forgets what is cleared or expired', async () => {
    const store = await fresh();
    const counts = await store.transaction(async ({ tries }) => {
      const count = (key: string, window = NOW, expires = after(10)) => tries.count(key, window, expires);
      const counted = [await count('a'), await count('a'), await count('b'), await count('a', after(10), after(20))];
      await tries.clear('b');
      counted.push(await count('b'));
      await tries.removeExpired(after(10));
      counted.push(await count('a'), await count('a', after(10), after(20)));
      return counted;
    });
    expect(counts).toEqual([1, 2, 1, 1, 1, 1, 2]);
  });

  it('takes a try back, never below none', async () => {
    const store = await fresh();
    const counts = await store.transaction(async ({ tries }) => {
      const count = (key: string, window = NOW) => tries.count(key, window, after(10));
      await tries.giveBack('a', NOW);
      const counted = [await count('a'), await count('a'), await count('a', after(1)), await count('b')];
      await tries.giveBack('a', NOW);
      counted.push(await count('a'), await count('a', after(1)), await count('b'));
      for (let times = 0; times < 5; times += 1) await tries.giveBack('b', NOW);
      return [...counted, await count('b'), await tries.counted('a'), await tries.counted('nobody')];
    });
    expect(counts).toEqual([1, 2, 1, 1, 2, 2, 2, 1, 4, 0]);
  });

  it('says how often a key was counted in each of some windows', async () => {
    const store = await fresh();
    const seen = await store.transaction(async ({ tries }) => {
      for (const [key, window] of [
        ['a', NOW],
        ['a', NOW],
        ['a', after(10)],
        ['b', NOW],
      ] as const) {
        await tries.count(key, window, after(20));
      }
      return [
        await tries.read('a', [NOW, after(10)]),
        await tries.read('a', [after(10), after(5), NOW]),
        await tries.read('c', [NOW]),
      ];
    });
    expect(seen).toEqual([[2, 1], [1, 0, 2], [0]]);
  });

  it('keeps one set-up link, the last', async () => {
    const store = await fresh();
    const [first, second] = [link(hex(64), 1), link(hex(64), 2)];
    const seen = await store.transaction(async ({ setupLinks }) => {
      const before = await setupLinks.current();
      await setupLinks.put(first);
      await setupLinks.put(second);
      return [before, await setupLinks.current(), await setupLinks.take(first.tokenHash, NOW)];
    });
    expect(seen).toEqual([null, second, false]);
  });

  it.each([
    ['before it expires', -1, true],
    ['when it expires', 0, false],
    ['after it expired', 1, false],
  ])('takes a set-up link %s: %s', async (_, late, taken) => {
    const store = await fresh();
    const tokenHash = hex(64);
    await store.transaction(({ setupLinks }) => setupLinks.put(link(tokenHash, 1_000)));
    expect(await store.transaction(({ setupLinks }) => setupLinks.take(tokenHash, after(1_000 + late)))).toBe(taken);
  });

  it('lets one of 50 concurrent callers take the set-up link', async () => {
    const store = await fresh();
    const tokenHash = hex(64);
    await store.transaction(({ setupLinks }) => setupLinks.put(link(tokenHash, 1)));
    const taken = await inParallel(50, () => store.transaction(({ setupLinks }) => setupLinks.take(tokenHash, NOW)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await store.transaction(({ setupLinks }) => setupLinks.current())).toBeNull();
  });
}
