import { expect, it } from 'vitest';
import type { Locale } from '../../../server/identity/people-store.ts';
import type { Person } from '../../../server/identity/person.ts';
import type { FreshStore } from './fresh-store.ts';
import { HOSTILE_TEXT, inParallel, keptPerson, NOW, samplePerson } from './samples.ts';

export function peopleContract(fresh: FreshStore): void {
  it('returns a person unchanged, by id and by user name', async () => {
    const store = await fresh();
    const person = await keptPerson(store);
    const found = await store.transaction(async ({ people }) => [
      await people.byId(person.id),
      await people.byUserName(person.userName),
    ]);
    expect(found).toEqual([person, person]);
  });

  it('knows no other person', async () => {
    const store = await fresh();
    await keptPerson(store);
    const found = await store.transaction(async ({ people }) => [
      await people.byId('nobody'),
      await people.byUserName("' or 1=1 --"),
      await people.passwordHash('nobody'),
    ]);
    expect(found).toEqual([null, null, null]);
  });

  it('refuses a user name that is taken, and the transaction can continue', async () => {
    const store = await fresh();
    const { userName } = await keptPerson(store);
    const other = samplePerson();
    await store.transaction(async ({ people }) => {
      await expect(people.insert(samplePerson({ userName }), null)).rejects.toMatchObject({ code: 'user_name_taken' });
      await people.insert(other, null);
    });
    expect(await store.transaction(({ people }) => people.byId(other.id))).toEqual(other);
  });

  it('gives a user name to only one of 20 concurrent callers', async () => {
    const store = await fresh();
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        store.transaction(({ people }) => people.insert(samplePerson({ userName: 'wanted' }), null)),
      ),
    );
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(refusals).toEqual(Array.from({ length: 19 }, () => 'user_name_taken'));
  });

  it('learns how a person reads from each log-in, and keeps what they chose', async () => {
    const store = await fresh();
    const person = await keptPerson(store, { language: null, learnedLanguage: null, timeZone: null });
    const other = await keptPerson(store);
    const found: (Person | null)[] = [];
    const look = async () => found.push(await store.transaction(({ people }) => people.byId(person.id)));
    const learn = (locale?: Partial<Locale>) =>
      store.transaction(({ people }) => people.noteLogIn(person.id, NOW, locale)).then(look);
    await learn();
    await learn({ learnedLanguage: 'en', timeZone: null });
    await learn({ learnedLanguage: 'de', timeZone: 'America/Sao_Paulo' });
    await learn({ learnedLanguage: null, timeZone: 'Europe/Berlin' });
    await learn({ language: 'en', learnedLanguage: 'en' });
    await learn({ language: null, learnedLanguage: 'de' });
    await store.transaction(({ people }) => people.setLanguage(person.id, 'de'));
    await look();
    expect(found).toEqual([
      person,
      { ...person, learnedLanguage: 'en' },
      { ...person, learnedLanguage: 'de', timeZone: 'America/Sao_Paulo' },
      { ...person, learnedLanguage: 'de', timeZone: 'Europe/Berlin' },
      { ...person, language: 'en', learnedLanguage: 'en', timeZone: 'Europe/Berlin' },
      { ...person, language: 'en', learnedLanguage: 'de', timeZone: 'Europe/Berlin' },
      { ...person, language: 'de', learnedLanguage: 'de', timeZone: 'Europe/Berlin' },
    ]);
    expect(await store.transaction(({ people }) => people.byId(other.id))).toEqual(other);
  });

  it('keeps the password hash apart from the person', async () => {
    const store = await fresh();
    const person = samplePerson();
    const seen = await store.transaction(async ({ people }) => {
      await people.insert(person, 'first');
      const first = await people.passwordHash(person.id);
      await people.setPasswordHash(person.id, 'second');
      return [first, await people.passwordHash(person.id), await people.byId(person.id)];
    });
    expect(seen).toEqual(['first', 'second', person]);
  });

  it('has no password hash for whom none was given', async () => {
    const store = await fresh();
    const { id } = await keptPerson(store);
    expect(await store.transaction(({ people }) => people.passwordHash(id))).toBeNull();
  });

  it.each([
    ['active', ['active'], true, 'inactive'],
    ['active', ['registered', 'active'], true, 'inactive'],
    ['locked', ['active', 'approved'], false, 'locked'],
    ['active', [], false, 'active'],
  ] as const)('changes the state of a person who is %s from one of %j: %s', async (state, from, changed, then) => {
    const store = await fresh();
    const { id } = await keptPerson(store, { state });
    const other = await keptPerson(store);
    expect(await store.transaction(({ people }) => people.changeState(id, from, 'inactive'))).toBe(changed);
    expect(await store.transaction(({ people }) => people.byId(id))).toMatchObject({ state: then });
    expect(await store.transaction(({ people }) => people.byId(other.id))).toEqual(other);
  });

  it('changes a state for one of 50 that try at once', async () => {
    const store = await fresh();
    const { id } = await keptPerson(store);
    const won = await inParallel(50, () =>
      store.transaction(({ people }) => people.changeState(id, ['active'], 'inactive')),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('says whether there is anybody with a role', async () => {
    const store = await fresh();
    await keptPerson(store, { role: 'operator' });
    const found = await store.transaction(async ({ people }) => [
      await people.anyWithRole('operator'),
      await people.anyWithRole('admin'),
    ]);
    expect(found).toEqual([true, false]);
  });

  it('returns the active ones of a role by common name, whatever their department', async () => {
    const store = await fresh();
    const kept = [];
    for (const [commonName, role, state] of [
      ['beta', 'admin', 'active'],
      ['Alpha', 'admin', 'active'],
      ['Gone', 'admin', 'inactive'],
      ['Out', 'admin', 'locked'],
      ['Olivia', 'operator', 'active'],
    ] as const) {
      kept.push(await keptPerson(store, { commonName, role, state, department: HOSTILE_TEXT }));
    }
    const found = await store.transaction(({ people }) => people.activeWithRole('admin'));
    expect(found).toEqual([kept[1], kept[0]]);
    expect(await store.transaction(({ people }) => people.activeWithRole('employee'))).toEqual([]);
  });

  it('returns some of each role in each department before more of any', async () => {
    const store = await fresh();
    for (let left = 6; left > 0; left -= 1) await keptPerson(store, { department: 'Sales' });
    await keptPerson(store, { department: 'Sales', role: 'operator' });
    for (let left = 2; left > 0; left -= 1) await keptPerson(store, { department: HOSTILE_TEXT });
    await keptPerson(store, { department: 'Away', state: 'inactive' });
    const sample = await store.transaction(({ people }) => people.sampleActive(6));
    const kinds = sample.map(({ department, role }) => `${department} ${role}`);
    const each = [`${HOSTILE_TEXT} employee`, 'Sales employee', 'Sales operator'];
    expect(kinds.slice(0, 3).sort()).toEqual(each.toSorted());
    expect(kinds.slice(3, 5).sort()).toEqual([`${HOSTILE_TEXT} employee`, 'Sales employee'].sort());
    expect(kinds[5]).toBe('Sales employee');
  });

  it('returns as many active people as asked for, by id', async () => {
    const store = await fresh();
    const ids: string[] = [];
    for (let left = 4; left > 0; left -= 1) ids.push((await keptPerson(store, { department: '' })).id);
    await keptPerson(store, { state: 'inactive' });
    const sample = (limit: number) => store.transaction(({ people }) => people.sampleActive(limit));
    expect((await sample(3)).map(({ id }) => id)).toEqual(ids.toSorted().slice(0, 3));
    expect((await sample(100)).map(({ department }) => department)).toEqual(['', '', '', '']);
  });
}
