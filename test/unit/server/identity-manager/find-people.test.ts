import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPeople } from '../../../../server/identity-manager/find-people.ts';
import { listDepartments } from '../../../../server/identity-manager/list-departments.ts';
import { MOST_DEPARTMENTS, PEOPLE_PAGE } from '../../../../shared/wire/people.ts';
import { orderMobile, startMobile } from '../../../support/mobile-id.ts';
import { makePerson, type Provisioning } from '../../../support/provisioning.ts';

const EVERYBODY = { words: '', states: [], roles: [], departments: [], holdings: [] };

describe('findPeople', () => {
  let at: Provisioning;
  beforeAll(async () => {
    at = await startMobile();
    for (const userName of ['bob', 'olivia']) {
      await at.store.transaction(({ people }) => people.insert(makePerson(userName), null));
    }
  });
  afterAll(() => at.store.close());

  const found = async (words: string) =>
    (await findPeople({ ...EVERYBODY, words }, null, at)).people.map(({ userName }) => userName);

  it.each([
    ['surname, comma, given name', 'Berg, Alice', ['alice']],
    ['a part of the name in any case', 'LICE b', ['alice']],
    ['the user name', 'bob', ['bob']],
    ['the email', 'olivia@example', ['olivia']],
    ['words that nobody has', 'zoe', []],
    ['no words, everybody', '', ['alice', 'bob', 'olivia']],
    ['a star, as what it is', '*', []],
    ['signs that mean something to a database, as what they are', '%', []],
    ['a serial number that nobody has', '41'.repeat(20), []],
    ['less than a serial number', 'ab'.repeat(19), []],
  ])('finds by %s', async (_, words, names) => expect(await found(words)).toEqual(names));

  it('finds the holder of a certificate by its serial number, as people copy it', async () => {
    const { runId } = await orderMobile(at);
    await at.store.transaction(async ({ ca, messages }) => {
      const message = await messages.ofRun(runId);
      await ca.intend({
        serialNumber: 'ab'.repeat(20),
        publicKeyHash: 'cd'.repeat(32),
        messageId: message?.id ?? '',
        purpose: 'authentication',
        tbsCertificate: new Uint8Array([1]),
        notAfter: at.deps.clock(),
        intendedAt: at.deps.clock(),
      });
    });
    expect(await found('ab'.repeat(20))).toEqual(['alice']);
    expect(await found(Array(20).fill('AB').join(':'))).toEqual(['alice']);
    expect(await found(Array(20).fill('AB').join(' '))).toEqual(['alice']);
  });

  it('searches a holder only among those who match', async () => {
    const holder = async (change: object) =>
      (await findPeople({ ...EVERYBODY, words: 'ab'.repeat(20), ...change }, null, at)).people.length;
    expect(await holder({ states: ['active'], roles: ['employee'] })).toBe(1);
    for (const change of [
      { states: ['locked'] },
      { roles: ['admin'] },
      { departments: ['nowhere'] },
      { holdings: ['card only'] },
    ]) {
      expect(await holder(change), JSON.stringify(change)).toBe(0);
    }
  });

  it('returns page after page, each person once, and how many of how many', async () => {
    const MANY = 2 * PEOPLE_PAGE + 1;
    await at.store.transaction(async ({ people }) => {
      for (let n = 0; n < MANY; n += 1) await people.insert(makePerson(`clone${n}`), null);
    });
    const seen: string[] = [];
    let behind: string | null = null;
    for (const length of [PEOPLE_PAGE, PEOPLE_PAGE, 1]) {
      const page = await findPeople({ ...EVERYBODY, words: 'clone' }, behind, at);
      expect(page).toMatchObject({ found: MANY, total: MANY + 3, more: length === PEOPLE_PAGE });
      expect(page.people).toHaveLength(length);
      seen.push(...page.people.map(({ id }) => id));
      behind = page.people.at(-1)?.id ?? null;
    }
    expect(new Set(seen).size).toBe(MANY);
    expect((await findPeople({ ...EVERYBODY, words: 'clone' }, behind, at)).people).toEqual([]);
    expect((await findPeople({ ...EVERYBODY, words: 'clone' }, 'nobody', at)).people[0]?.id).toBe(seen[0]);
  });

  it('counts up to 10,000', async () => {
    await at.store.transaction(async ({ people }) => {
      for (let n = 0; n < 10_001; n += 1) await people.insert(makePerson(`horde${n}`), null);
    });
    expect(await findPeople({ ...EVERYBODY, words: 'horde' }, null, at)).toMatchObject({ found: null, total: null });
    expect(await findPeople({ ...EVERYBODY, words: 'horde1000' }, null, at)).toMatchObject({ found: 2, total: null });
  });

  it('lists departments, the first ones where they are many', async () => {
    expect((await listDepartments(at)).more).toBe(false);
    await at.store.transaction(async ({ people }) => {
      for (let n = 0; n <= MOST_DEPARTMENTS; n += 1) {
        await people.insert({ ...makePerson(`head${n}`), department: `Department ${n}` }, null);
      }
    });
    const { departments, more } = await listDepartments(at);
    expect([departments.length, more]).toEqual([MOST_DEPARTMENTS, true]);
  });
});
