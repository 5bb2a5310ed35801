import { expect } from 'vitest';
import { setSessionCookie } from '../../server/http/session-cookie.ts';
import type { Person } from '../../server/identity/person.ts';
import { startSession } from '../../server/identity/sessions/start-session.ts';
import { openTestApp, type TestApp, type TestAppDeps } from './http-client.ts';

export const CARD = '/api/options/virtual-smart-card';
export const MOBILE = '/api/options/mobile-id';

/** The app with people of every role, who are logged in except bob; alice is in Finance. */
export interface OptionsApp {
  readonly app: TestApp;
  readonly people: Readonly<Record<'alice' | 'bob' | 'olivia' | 'adam' | 'eve', Person>>;
  get(path: string, userName?: Who): Promise<Response>;
  post(path: string, body: object, userName: Who, method?: 'POST' | 'PUT'): Promise<Response>;
  save(text: string, basedOn?: number, more?: { userName?: Who; path?: string; why?: string }): Promise<Response>;
  start(userName?: Who): Promise<Response>;
}
export type Who = keyof OptionsApp['people'];

export async function openOptionsApp(more: TestAppDeps = {}): Promise<OptionsApp> {
  const app = await openTestApp(more);
  const cookies = new Map<string, string>();
  const welcome = async (userName: Who, given: Partial<Person>): Promise<Person> => {
    const commonName = `${userName.charAt(0).toUpperCase()}${userName.slice(1)} Berg`;
    const email = `${userName}@example.com`;
    const person = await app.person({ userName, commonName, email, department: '', ...given });
    const token = await app.store.transaction(({ sessions }) => startSession(person, { sessions, now: app.clock() }));
    cookies.set(userName, setSessionCookie(token).split(';')[0] ?? '');
    return person;
  };
  const people = {
    alice: await welcome('alice', { department: 'Finance' }),
    bob: await welcome('bob', { state: 'inactive' }),
    olivia: await welcome('olivia', { role: 'operator' }),
    adam: await welcome('adam', { role: 'admin' }),
    eve: await welcome('eve', { role: 'admin' }),
  };
  const by = (userName: Who) => ({ cookie: cookies.get(userName) ?? '' });
  const post: OptionsApp['post'] = (path, body, userName, method = 'POST') =>
    app.post(path, body, { ...by(userName), method });
  return {
    ...{ app, people, post },
    get: (path, userName = 'adam') => app.send(path, { headers: by(userName) }),
    save: (text, basedOn = 1, { userName = 'adam', path = CARD, why = 'Because.' } = {}) =>
      post(path, { text, why, basedOn }, userName, 'PUT'),
    start: (userName = 'alice') => post('/api/runs', { process: 'VirtualSmartCardSelfServiceProcGet' }, userName),
  };
}

/** What the server has parsed by the contract on its way out. */
export async function bodyOf<T>(answer: Response): Promise<T> {
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}
