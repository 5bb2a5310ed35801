import { BlockList } from 'node:net';
import { keepEvents, type PlainStore } from '../../server/adapters/db/keep-events.ts';
import { inProcessLive } from '../../server/adapters/live/in-process.ts';
import { type AppDeps, createApp } from '../../server/app.ts';
import { auditSeal } from '../../server/audit/audit-seal.ts';
import type { AuditHead } from '../../server/audit/audit-store.ts';
import { openCa } from '../../server/ca/open/open-ca.ts';
import { logEvent } from '../../server/http/log-event.ts';
import { setSessionCookie } from '../../server/http/session-cookie.ts';
import { hashPassword } from '../../server/identity/log-in/hash-password.ts';
import type { Person } from '../../server/identity/person.ts';
import { startSession } from '../../server/identity/sessions/start-session.ts';
import { createLog } from '../../server/log.ts';
import type { OptionsFor } from '../../server/options/credential-options.ts';
import { ensureScripts } from '../../server/options/ensure-scripts.ts';
import type { Store } from '../../server/processes/engine/store.ts';
import { memoryKeys } from './ca/memory-keys.ts';
import { defaultOptionsFor } from './default-options.ts';
import { EXAMPLE } from './example-organization.ts';
import { sharedSandbox } from './shared-sandbox.ts';
import { openMemoryStore } from './stores/open-memory-store.ts';

export const ORIGIN = 'https://id.example.com';
export const PASSWORD = 'correct horse battery';
export const START = new Date('2026-03-02T09:00:00.000Z');

/** A clock that stands still until it is moved. */
export interface FrozenClock {
  (): Date;
  advance(milliseconds: number): void;
}

export function frozenClock(at: Date = START): FrozenClock {
  let now = at;
  return Object.assign(() => now, {
    advance(milliseconds: number) {
      now = new Date(now.getTime() + milliseconds);
    },
  });
}

/** The real app on a database in memory, without sockets: requests are passed in directly. */
export interface TestApp {
  readonly store: Store;
  readonly clock: FrozenClock;
  readonly deps: AppDeps;
  /** Lines of the log, newest last. */
  readonly lines: readonly string[];
  /** Fires `closing`. */
  shutDown(): void;
  /** Throws for a problem that the endpoint does not declare: so every test of the API checks the contract. */
  send(path: string, init?: RequestInit & { from?: string }): Promise<Response>;
  /** POSTs JSON as the portal does, from PUBLIC_URL's own page. */
  post(path: string, body: unknown, more?: { cookie?: string; method?: string; from?: string }): Promise<Response>;
  /** Makes a person with PASSWORD. */
  person(more?: Partial<Person>): Promise<Person>;
  /**
   * The Cookie header of a new session, as after a log-in, whose password takes long to check; also for people who may
   * not log in.
   */
  logIn(userName?: string): Promise<string>;
  close(): Promise<void>;
}

/** Shared by all tests: making one is slow. */
let passwordHash: Promise<string> | null = null;

export interface TestAppDeps extends Partial<Omit<AppDeps, 'store'>> {
  /** Events are stored in it with the seal of this app. */
  readonly store?: PlainStore;
  /** Where options come from that need the app's own database. */
  readonly optionsOf?: (deps: Pick<AppDeps, 'store' | 'clock'>) => OptionsFor;
}

export async function openTestApp({ optionsOf, ...more }: TestAppDeps = {}): Promise<TestApp> {
  // Only Vite can load it, and the benchmark takes other things from this file on Node alone.
  const { expectDeclaredProblem } = await import('./declared-problems.ts');
  const clock = frozenClock();
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => lines.push(line), now: clock });
  const keys = memoryKeys();
  const onEntry = ({ sequence, hash }: AuditHead) => log.info('audit entry', { sequence, hash });
  const opened = more.store ?? (await openMemoryStore());
  const store = keepEvents(opened, {
    seal: auditSeal(keys.sealKey),
    onEntry,
    onEvent: (event) => logEvent(event, log),
  });
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const ca = await openCa({
    keys,
    pkiUrl: 'http://pki.example.com',
    clock,
    random,
    organization: { name: 'Test', country: null },
  });
  await ensureScripts({ store, clock });
  const closing = new AbortController();
  const deps: AppDeps = {
    ...{ store, ca, clock, random, log },
    live: inProcessLive({ log }),
    optionsFor: optionsOf?.({ store, clock }) ?? defaultOptionsFor,
    draftSandbox: sharedSandbox(),
    publicOrigin: ORIGIN,
    secrets: keys,
    trustedProxies: new BlockList(),
    pages: null,
    organization: EXAMPLE,
    cardApp: { stores: { chrome: null, edge: null, firefox: null }, byHand: false },
    closing: closing.signal,
    heartbeat: 60_000,
    version: '1.2.3',
    ...more,
    store,
  };
  const app = createApp(deps);

  const send: TestApp['send'] = async (path, { from = '192.0.2.7', ...init } = {}) => {
    const answer = await app.request(`${ORIGIN}${path}`, init, { incoming: { socket: { remoteAddress: from } } });
    await expectDeclaredProblem(init.method ?? 'GET', path, answer);
    return answer;
  };
  const post: TestApp['post'] = (path, body, { cookie, method = 'POST', ...rest } = {}) =>
    send(path, {
      method,
      headers: { origin: ORIGIN, 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
      ...rest,
    });
  return {
    ...{ store, clock, deps, lines, send, post },
    shutDown: () => closing.abort(),
    async person(given = {}) {
      const person = makePerson({ createdAt: clock(), ...given });
      passwordHash ??= hashPassword(PASSWORD);
      const hash = await passwordHash;
      await store.transaction(({ people }) => people.insert(person, hash));
      return person;
    },
    async logIn(userName = 'alice') {
      const token = await store.transaction(async ({ people, sessions, events }) => {
        const person = await people.byUserName(userName);
        if (person === null) throw new TypeError(`nobody is called ${userName}`);
        events.emit({ event: 'log-in.right', by: person.id, about: person.id }, clock());
        await people.noteLogIn(person.id, clock());
        return startSession(person, { sessions, now: clock() });
      });
      return setSessionCookie(token).split(';')[0] ?? '';
    },
    close: () => store.close(),
  };
}

export function makePerson(more: Partial<Person> = {}): Person {
  return {
    id: crypto.randomUUID(),
    userName: 'alice',
    givenName: 'Alice',
    surname: 'Berg',
    commonName: 'Alice Berg',
    language: null,
    learnedLanguage: null,
    timeZone: null,
    email: 'alice@example.com',
    role: 'employee',
    state: 'active',
    department: 'Finance',
    createdAt: START,
    ...more,
  };
}

/** The code of a problem, with its status: `403 origin_refused`. */
export async function problemOf(answer: Response): Promise<string> {
  const body: unknown = await answer.json();
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : 'no code';
  return `${answer.status} ${code}`;
}
