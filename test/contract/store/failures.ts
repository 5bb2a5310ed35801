import { expect, it } from 'vitest';
import type { StoredFailure } from '../../../server/options/script-store.ts';
import type { Store } from '../../../server/processes/engine/store.ts';
import type { FreshStore } from './fresh-store.ts';
import { after, HOSTILE_TEXT, inParallel, keptPerson, keptScript, NOW } from './samples.ts';

const FAULT = { line: 12, column: 3, option: 'pin.minLength', reason: HOSTILE_TEXT, fails: null } as const;
const WHOLE = { line: null, column: null, option: null, reason: 'It took too long.', fails: null } as const;

type Counted = Omit<StoredFailure, 'count'>;

function failure(personId: string, change: Partial<Counted> = {}): Counted {
  return { kind: 'virtual smart card', version: 1, personId, faults: [FAULT, WHOLE], at: NOW, ...change };
}

const count = (store: Store, counted: Counted) => store.transaction(({ failures }) => failures.count(counted));
const ofVersion = (store: Store, version = 1, limit = 10) =>
  store.transaction(({ failures }) => failures.ofVersion('virtual smart card', version, limit));

export function failuresContract(fresh: FreshStore): void {
  it('counts for version and person, and keeps what the latest time was', async () => {
    const store = await fresh();
    await keptScript(store);
    const { id } = await keptPerson(store);
    await count(store, failure(id));
    const latest = failure(id, { faults: [WHOLE], at: after(1) });
    await count(store, latest);
    expect(await ofVersion(store)).toEqual([{ ...latest, count: 2 }]);
  });

  it('returns faults unchanged', async () => {
    const store = await fresh();
    await keptScript(store);
    const { id } = await keptPerson(store);
    await count(store, failure(id));
    expect(await ofVersion(store)).toEqual([{ ...failure(id), count: 1 }]);
  });

  it('says which is the first of its version for this person, and for anybody', async () => {
    const store = await fresh();
    await keptScript(store);
    await keptScript(store, { version: 2 });
    await keptScript(store, { kind: 'mobile ID' });
    const [alice, bob] = [await keptPerson(store), await keptPerson(store)];
    const said = [];
    for (const counted of [
      failure(alice.id),
      failure(alice.id),
      failure(bob.id),
      failure(bob.id, { version: 2 }),
      failure(bob.id, { kind: 'mobile ID' }),
    ]) {
      const { firstOfPerson, firstOfVersion } = await count(store, counted);
      said.push([firstOfPerson, firstOfVersion]);
    }
    expect(said).toEqual([
      [true, true],
      [false, false],
      [true, false],
      [true, true],
      [true, true],
    ]);
  });

  it('has one first among ten at once, and loses no count', async () => {
    const store = await fresh();
    await keptScript(store);
    const people = await inParallel(2, () => keptPerson(store));
    const said = await inParallel(10, (index) => count(store, failure(people[index % 2]?.id ?? '')));
    expect(said.filter(({ firstOfVersion }) => firstOfVersion)).toHaveLength(1);
    expect((await ofVersion(store)).map((kept) => kept.count)).toEqual([5, 5]);
  });

  it('returns those of one version, latest first, as many as asked for', async () => {
    const store = await fresh();
    await keptScript(store);
    await keptScript(store, { version: 2 });
    const people = [await keptPerson(store), await keptPerson(store), await keptPerson(store)];
    for (const [index, { id }] of people.entries()) await count(store, failure(id, { at: after(index) }));
    const found = await ofVersion(store, 1, 2);
    expect(found.map(({ personId }) => personId)).toEqual([people[2]?.id, people[1]?.id]);
    expect(await ofVersion(store, 2)).toEqual([]);
  });

  it('refuses a person and a version that there is not', async () => {
    const store = await fresh();
    await keptScript(store);
    const { id } = await keptPerson(store);
    await expect(count(store, failure('nobody'))).rejects.toThrow();
    await expect(count(store, failure(id, { version: 2 }))).rejects.toThrow();
    expect(await ofVersion(store)).toEqual([]);
  });
}
