import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setSessionCookie } from '../../../../server/http/session-cookie.ts';
import type { Person } from '../../../../server/identity/person.ts';
import { startSession } from '../../../../server/identity/sessions/start-session.ts';
import { openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';

let app: TestApp;
const people: Record<string, Person> = {};
const cookies: Record<string, string> = {};

beforeEach(async () => {
  app = await openTestApp();
  for (const [userName, role, state] of [
    ['alice', 'employee', 'active'],
    ['bob', 'employee', 'inactive'],
    ['olivia', 'operator', 'active'],
    ['oscar', 'operator', 'active'],
    ['adam', 'admin', 'active'],
  ] as const) {
    const commonName = `${userName.charAt(0).toUpperCase()}${userName.slice(1)} Berg`;
    const person = await app.person({ userName, commonName, email: `${userName}@example.com`, role, state });
    const token = await app.store.transaction(({ sessions }) => startSession(person, { sessions, now: app.clock() }));
    people[userName] = person;
    cookies[userName] = setSessionCookie(token).split(';')[0] ?? '';
  }
});
afterEach(() => app.close());

const by = (userName: string) => ({ cookie: cookies[userName] ?? '' });
const read = (path: string, userName: string) => app.send(path, { headers: by(userName) });

describe('finding people', () => {
  const EVERYBODY = { words: '', states: [], roles: [], departments: [], holdings: [], behind: null };
  const find = (userName: string, change: object = {}) =>
    app.post('/api/admin/people/find', { ...EVERYBODY, ...change }, by(userName));
  const names = async (change: object) => {
    const answer = await find('olivia', change);
    expect(answer.status).toBe(200);
    const { people: found } = (await answer.json()) as { people: { userName: string }[] }; // parsed on its way out
    return found.map(({ userName }) => userName).join(' ');
  };

  it('is for operators and admins', async () => {
    expect((await find('olivia')).status).toBe(200);
    expect((await find('adam')).status).toBe(200);
    expect(await problemOf(await find('alice'))).toBe('403 not_allowed');
    expect(await problemOf(await app.post('/api/admin/people/find', EVERYBODY))).toBe('401 session_missing');
  });

  it.each([
    [{}, 'adam alice bob olivia oscar'],
    [{ words: ' Berg, olivia ' }, 'olivia'],
    [{ states: ['inactive'] }, 'bob'],
    [{ roles: ['operator'] }, 'olivia oscar'],
    [{ roles: ['operator'], words: 'osc' }, 'oscar'],
    [{ departments: ['Nowhere'] }, ''],
    [{ holdings: ['nothing yet'], states: ['active', 'active'] }, 'adam alice olivia oscar'],
    [{ behind: crypto.randomUUID(), roles: ['admin'] }, 'adam'],
  ])('finds those who fit %j', async (change, found) => expect(await names(change)).toBe(found));

  it('continues after the last one, and says how many of how many, and when they last logged in', async () => {
    expect(await names({ behind: people['bob']?.id })).toBe('olivia oscar');
    await app.store.transaction((stores) => stores.people.noteLogIn(people['bob']?.id ?? '', app.clock()));
    expect(await (await find('olivia', { states: ['inactive'] })).json()).toMatchObject({
      people: [{ cards: 0, mobileIds: 0, lastLogIn: app.clock().toISOString() }],
      more: false,
      found: 1,
      total: 5,
    });
  });

  it.each([
    { words: 'x'.repeat(201) },
    { words: null },
    { states: ['gone'] },
    { states: Array(9).fill('active') },
    { roles: 'admin' },
    { departments: Array(201).fill('') },
    { departments: ['\0'] },
    { holdings: ['everything'] },
    { behind: 'bob' },
    { sort: 'name' },
  ])('refuses %j', async (change) => expect(await problemOf(await find('olivia', change))).toBe('400 input_invalid'));

  it('has one way to look for people, and a search is no person', async () => {
    expect((await read('/api/admin/people/search/alice', 'olivia')).status).toBe(404);
    expect(await problemOf(await read('/api/admin/people/find', 'olivia'))).toBe('405 method_not_allowed');
  });
});
