import { expect, it } from 'vitest';
import type { FreshStore } from './fresh-store.ts';
import { inParallel, keptPerson, NOW, samplePerson, sampleRun, sampleSession } from './samples.ts';

export function transactionsContract(fresh: FreshStore): void {
  it('answers a ping', async () => {
    await expect((await fresh()).ping()).resolves.toBeUndefined();
  });

  it('refuses work once it is closed', async () => {
    const store = await fresh();
    await store.close();
    await expect(store.ping()).rejects.toThrow();
    await expect(store.transaction((stores) => stores.people.byId('x'))).rejects.toThrow();
  });

  it('returns what the work returns', async () => {
    expect(await (await fresh()).transaction(async () => 42)).toBe(42);
  });

  it('keeps nothing of work that throws, and throws the same', async () => {
    const store = await fresh();
    const person = samplePerson();
    const run = sampleRun(person.id);
    const mistake = new Error('half-way');
    const work = store.transaction(async (stores) => {
      await stores.people.insert(person, 'hash');
      await stores.runs.insert(run);
      throw mistake;
    });
    await expect(work).rejects.toBe(mistake);
    const left = await store.transaction(async (stores) => [
      await stores.people.byId(person.id),
      await stores.runs.byId(run.id),
    ]);
    expect(left).toEqual([null, null]);
  });

  it('keeps what others do while one fails', async () => {
    const store = await fresh();
    const people = Array.from({ length: 20 }, () => samplePerson());
    const results = await Promise.allSettled(
      people.map((person, index) =>
        store.transaction(async (stores) => {
          await stores.people.insert(person, null);
          if (index % 3 === 0) throw new Error('on purpose');
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(7);
    const kept = await store.transaction(async (stores) => {
      const found = [];
      for (const person of people) found.push((await stores.people.byId(person.id)) !== null);
      return found;
    });
    expect(kept).toEqual(people.map((_, index) => index % 3 !== 0));
  });

  it('continues after a statement that the database refused', async () => {
    const store = await fresh();
    const nobody = samplePerson();
    await expect(store.transaction((stores) => stores.runs.insert(sampleRun(nobody.id)))).rejects.toThrow();
    await expect(keptPerson(store)).resolves.toBeDefined();
  });

  it('refuses rows without an owner', async () => {
    const store = await fresh();
    const insert = store.transaction((stores) => stores.sessions.insert(sampleSession(samplePerson().id)));
    await expect(insert).rejects.toThrow();
  });

  it('prevents acting on a count that has become outdated', async () => {
    const store = await fresh();
    const person = await keptPerson(store);
    // Each starts a run only if there is none: what the limit of a process does.
    const started = await inParallel(20, () =>
      store.transaction(async (stores) => {
        if ((await stores.runs.running(person.id)).length > 0) return false;
        await stores.runs.insert(sampleRun(person.id));
        return true;
      }),
    );
    expect(started.filter(Boolean)).toHaveLength(1);
  });

  it('sees within a transaction what it wrote', async () => {
    const store = await fresh();
    const person = samplePerson();
    const seen = await store.transaction(async (stores) => {
      await stores.people.insert(person, null);
      return stores.people.byId(person.id);
    });
    expect(seen).toEqual(person);
  });

  it('does not let a transaction started inside another one wait endlessly', async () => {
    const store = await fresh();
    const nested = store.transaction(() => store.transaction(async () => {}));
    await expect(nested).rejects.toThrow(TypeError);
  });

  it.each([
    ['a time that is none', { createdAt: new Date(Number.NaN) }, RangeError],
    ['a time that is text', { createdAt: NOW.toISOString() }, TypeError],
    ['nothing at all', { email: undefined }, TypeError],
  ])('refuses %s', async (_, change, refusal) => {
    const store = await fresh();
    const person = Object.assign(samplePerson(), change);
    await expect(store.transaction((stores) => stores.people.insert(person, null))).rejects.toThrow(refusal);
    expect(await store.transaction((stores) => stores.people.byId(person.id))).toBeNull();
  });

  it('refuses a NUL character as bad input, in what is kept and in what is asked for', async () => {
    const store = await fresh();
    const named = samplePerson({ surname: 'a\0b' });
    const refusal = { code: 'input_invalid' };
    await expect(store.transaction((stores) => stores.people.insert(named, null))).rejects.toMatchObject(refusal);
    await expect(store.transaction((stores) => stores.people.byUserName('a\0b'))).rejects.toMatchObject(refusal);
  });
}
