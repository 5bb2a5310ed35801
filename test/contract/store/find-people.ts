import { expect, it } from 'vitest';
import type { PeopleFilter, PeoplePlace } from '../../../server/identity/people-store.ts';
import type { Person } from '../../../server/identity/person.ts';
import type { SerialPart } from '../../../shared/serial-part.ts';
import type { FreshStore } from './fresh-store.ts';
import { HOSTILE_TEXT, keptCredential, keptPerson, NOW, sampleCertificate, samplePerson } from './samples.ts';

const EVERYBODY = { words: '', states: [], roles: [], departments: [], holdings: [] } as const satisfies PeopleFilter;

/** The words of a search, and whom it finds. */
const WORDS: ReadonlyArray<readonly [how: string, words: string, names: readonly string[]]> = [
  ['part of a common name', 'NEIL', ['zoe']],
  ['a letter of another alphabet, in the other case', 'ÅSA', ['asa']],
  ['part of an email', 'desk@EXAMPLE', ['asa']],
  ['part of a user name', 'zo', ['zoe']],
  ['several words in any order', "  o'neill   ZOË ", ['zoe']],
  ['words of which one is nowhere', 'zoë berg', []],
  ['part of a department, in the other case', 'RESEARCH Å', ['asa']],
  ['a department and a name', 'finance zoë', ['zoe']],
  ['nothing', ' ', ['asa', 'percent', 'strasse', 'zoe']],
  ['surname, comma, given name', "O'Neill, Zoë", ['zoe']],
  ['another apostrophe', 'O’Neill', ['zoe']],
  ['no apostrophe', 'oneill', ['zoe']],
  ['no accents', 'asa', ['asa']],
  ['a composed letter', 'Åsa', ['asa']],
  ['a decomposed letter', 'A\u030asa', ['asa']],
  ['double s', 'strasse', ['strasse']],
  ['sharp s', 'Große Straße', ['strasse']],
  ['the case of sharp s', 'STRASSE', ['strasse']],
  ['an umlaut spelled out', 'mueller', ['strasse']],
  ['an umlaut', 'Müller', ['strasse']],
  ['an umlaut without its dots', 'muller', ['strasse']],
  ['wide letters', 'ｍｕｌｌｅｒ', ['strasse']],
  ['a part from the middle', 'traß', ['strasse']],
  ['nothing but signs that are left out', ' , ’ ;', []],
  ['a word and a NUL', 'oneill\0', ['zoe']],
  ['a percent sign', '%', ['percent']],
  ['an underscore', '_', ['percent']],
  ['a backslash', '\\', ['percent']],
  ['a quote', "' or 1=1 --", []],
  ['the end of one field and the start of the next', 'berg\nasa', []],
];

const FILTERS: ReadonlyArray<readonly [filter: Partial<PeopleFilter>, names: string]> = [
  [{}, 'ann bea cid dan eve'],
  [{ states: ['inactive'] }, 'bea'],
  [{ states: ['inactive', 'locked'] }, 'bea cid'],
  [{ roles: ['operator', 'admin'] }, 'dan eve'],
  [{ departments: [''] }, 'eve'],
  [{ departments: ['', HOSTILE_TEXT] }, 'dan eve'],
  [{ departments: ["x') or 1=1 --"] }, ''],
  [{ holdings: ['card only'] }, 'ann'],
  [{ holdings: ['mobile ID only'] }, 'bea'],
  [{ holdings: ['card and mobile ID'] }, 'cid'],
  [{ holdings: ['nothing yet'] }, 'dan eve'],
  [{ holdings: ['nothing yet', 'card only'] }, 'ann dan eve'],
  [{ holdings: ['nothing yet'], roles: ['operator'], words: 'dan' }, 'dan'],
  [{ holdings: ['nothing yet'], states: ['inactive'] }, ''],
];

export function findPeopleContract(fresh: FreshStore): void {
  it('finds people by parts of their texts, however they are written', async () => {
    const store = await fresh();
    await keptPerson(store, { userName: 'zoe', commonName: "Zoe\u0308 O'Neill", email: 'z@example.com' });
    await keptPerson(store, {
      userName: 'asa',
      commonName: 'Åsa Lind',
      email: 'help-desk@example.com',
      department: 'Research å',
    });
    await keptPerson(store, {
      userName: 'percent',
      commonName: 'lower 100% \\ sure',
      email: 'p_1@example.com',
      department: '',
    });
    await keptPerson(store, {
      userName: 'strasse',
      commonName: 'Müller Große-Straße',
      email: 'x@example.org',
      department: '',
    });
    for (const [how, words, names] of WORDS) {
      const found = await store.transaction(({ people }) => people.look({ ...EVERYBODY, words }, null, 10));
      expect(found.fitting, how).toBe(names.length);
      expect(found.people.map(({ userName }) => userName).toSorted(), how).toEqual(names);
    }
  });

  it('finds holders by the beginning or the end of a serial number, as many as asked for', async () => {
    const store = await fresh();
    const [first, second, third] = ['4f9a02d1', '4f9affff', '02d1c177'].map((start) => `${start}${'0'.repeat(28)}c177`);
    const holders: string[] = [];
    for (const serialNumber of [first, second, third]) {
      const credential = await keptCredential(store);
      holders.push(credential.personId);
      const certificate = sampleCertificate(credential, { serialNumber: serialNumber ?? '' });
      await store.transaction(({ certificates }) => certificates.insert(certificate));
    }
    const found = async (part: SerialPart, limit = 10) => {
      const people = await store.transaction(({ people }) => people.bySerial(part, limit));
      return people.map(({ id }) => holders.indexOf(id)).toSorted();
    };
    expect(await found({ startOrEnd: '4f9a' })).toEqual([0, 1]);
    expect(await found({ startOrEnd: '4f9a02' })).toEqual([0]);
    expect(await found({ startOrEnd: 'c177' })).toEqual([0, 1, 2]);
    expect(await found({ startOrEnd: '000c177' })).toEqual([0, 1, 2]);
    expect(await found({ startOrEnd: first ?? '' })).toEqual([0]);
    expect(await found({ startOrEnd: '9a02' })).toEqual([]);
    expect(await found({ start: '02d1', end: 'c177' })).toEqual([2]);
    expect(await found({ start: '02d1', end: 'c178' })).toEqual([]);
    expect(await found({ startOrEnd: 'c177' }, 2)).toHaveLength(2);
  });

  it('returns matching people by common name, page by page, and counts all of them', async () => {
    const store = await fresh();
    for (const commonName of ['beta', 'Alpha', 'Gamma', 'alpha', 'beta']) await keptPerson(store, { commonName });
    const look = (behind: PeoplePlace | null) => store.transaction(({ people }) => people.look(EVERYBODY, behind, 2));
    const names: string[] = [];
    let place: PeoplePlace | null = null;
    for (const [fitting, length] of [
      [5, 2],
      [3, 2],
      [1, 1],
      [0, 0],
    ]) {
      const { people, ...stretch } = await look(place);
      expect([stretch, people.length]).toEqual([{ fitting, end: null }, length]);
      names.push(...people.map(({ commonName }) => commonName.toLowerCase()));
      const last: string | undefined = people.at(-1)?.id;
      if (last !== undefined) place = await store.transaction((stores) => stores.people.placeOf(last));
    }
    expect(names).toEqual(['alpha', 'alpha', 'beta', 'beta', 'gamma']);
    const counted = await store.transaction(async ({ people }) => [await people.count(3), await people.count(10)]);
    expect(counted).toEqual([3, 5]);
    expect(await store.transaction(({ people }) => people.placeOf('nobody'))).toBeNull();
  });

  it('reads some thousand people at once, and says where to continue', async () => {
    const store = await fresh();
    await store.transaction(async ({ people }) => {
      for (let left = 5_001; left > 0; left -= 1) await people.insert(samplePerson({ commonName: 'Alpha' }), null);
      await people.insert(samplePerson({ commonName: 'Beta', userName: 'wanted' }), null);
    });
    const look = (behind: PeoplePlace | null) =>
      store.transaction(({ people }) => people.look({ ...EVERYBODY, words: 'wanted' }, behind, 1));
    const first = await look(null);
    expect(first).toMatchObject({ people: [], fitting: 0 });
    expect(await look(first.end)).toMatchObject({ people: [{ userName: 'wanted' }], fitting: 1, end: null });
  });

  it('returns people who match every filter', async () => {
    const store = await fresh();
    const person = (userName: string, change: Partial<Person> = {}) =>
      keptPerson(store, { userName, commonName: userName, ...change });
    const ann = await person('ann');
    const bea = await person('bea', { state: 'inactive' });
    const cid = await person('cid', { state: 'locked' });
    const dan = await person('dan', { role: 'operator', department: HOSTILE_TEXT });
    await person('eve', { role: 'admin', department: '' });
    for (const [holder, kind, state] of [
      [ann, 'virtual smart card', 'active'],
      [ann, 'mobile ID', 'locked'],
      [bea, 'mobile ID', 'inactive'],
      [cid, 'virtual smart card', 'inactive'],
      [cid, 'mobile ID', 'active'],
      [cid, 'mobile ID', 'active'],
      [dan, 'virtual smart card', 'locked'],
      [dan, 'virtual smart card', 'registered'],
    ] as const) {
      await keptCredential(store, { personId: holder.id, kind, state }, { personId: holder.id });
    }
    for (const [filter, names] of FILTERS) {
      const found = await store.transaction(({ people }) => people.look({ ...EVERYBODY, ...filter }, null, 10));
      expect(found.people.map(({ userName }) => userName).join(' '), JSON.stringify(filter)).toBe(names);
      expect(found.fitting).toBe(found.people.length);
    }
    const [listed] = await store.transaction(({ people }) => people.listed([cid.id, 'nobody']));
    expect(listed).toMatchObject({ ...cid, cards: 1, mobileIds: 2, lastLogInAt: null });
  });

  it('knows when a person last logged in', async () => {
    const store = await fresh();
    const { id } = await keptPerson(store);
    const other = await keptPerson(store);
    await store.transaction(({ people }) => people.noteLogIn(id, NOW));
    const listed = await store.transaction(({ people }) => people.listed([id, other.id]));
    expect(listed.map((one) => [one.id, one.lastLogInAt])).toEqual([
      [id, NOW],
      [other.id, null],
    ]);
  });

  it('returns each department once, by name, as many as asked for', async () => {
    const store = await fresh();
    for (const department of ['Sales', '', 'Legal', 'Sales', HOSTILE_TEXT]) await keptPerson(store, { department });
    const all = await store.transaction(({ people }) => people.departments(10));
    expect(all).toEqual(['', 'Legal', 'Sales', HOSTILE_TEXT].toSorted());
    expect(await store.transaction(({ people }) => people.departments(2))).toEqual(all.slice(0, 2));
    expect(await (await fresh()).transaction(({ people }) => people.departments(2))).toEqual([]);
  });
}
