import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../server/adapters/db/open-store.ts';
import type { Person } from '../../../server/identity/person.ts';
import type { Options, OptionsFor } from '../../../server/options/credential-options.ts';
import { defaultOptions } from '../default-options.ts';
import { ORIGIN, openTestApp, PASSWORD, type TestApp, type TestAppDeps } from '../http-client.ts';

/** A person with an open session. */
export interface Visitor {
  readonly person: Person;
  /** The Cookie header. */
  readonly cookie: string;
}

/** The real app on a database that can also be read directly, with two people logged in. */
export interface HostileWorld {
  readonly app: TestApp;
  readonly alice: Visitor;
  readonly mallory: Visitor;
  /** One more person, logged in, made at the first use. */
  visitor(userName: string, more?: Partial<Person>): Promise<Visitor>;
  /** The options of orders from now on, beside the defaults. */
  options: Partial<Options>;
  /** What no answer and no log line may ever contain. */
  readonly secrets: Set<string>;
  dump(): Dump;
  close(): Promise<void>;
}

/** Each row of each table as text, bytes in hex. */
export type Dump = Readonly<Record<string, readonly string[]>>;

export async function openHostileWorld(more: TestAppDeps = {}): Promise<HostileWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-hostile-'));
  const file = join(folder, 'hostile.sqlite');
  const optionsFor: OptionsFor = async (kind, person) => ({ ...defaultOptions(kind, person), ...world.options });
  const app = await openTestApp({ store: await openStore({ url: null, file }), optionsFor, ...more });
  const beside = new DatabaseSync(file, { readOnly: true });
  const secrets = new Set([PASSWORD]);
  const visitors = new Map<string, Promise<Visitor>>();
  const welcome = async (userName: string, given: Partial<Person>): Promise<Visitor> => {
    const person = await app.person({ userName, email: `${userName}@example.com`, ...given });
    const cookie = await app.logIn(userName);
    secrets.add(cookie.split('=')[1] ?? '');
    return { person, cookie };
  };
  const visitor: HostileWorld['visitor'] = (userName, given = {}) => {
    const known = visitors.get(userName) ?? welcome(userName, given);
    visitors.set(userName, known);
    return known;
  };
  const alice = await visitor('alice', { givenName: 'Alice' });
  const mallory = await visitor('mallory', { givenName: 'Mallory' });
  const world: HostileWorld = {
    ...{ app, alice, mallory, visitor, secrets, options: {} },
    dump: () => dumpDatabase(beside),
    async close() {
      beside.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

/** All that is stored, except what every request may change: counts of tries, and when a session was last seen. */
export function dumpDatabase(database: DatabaseSync): Dump {
  const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  const dumped = tables
    .map(({ name }) => String(name))
    .filter((name) => name !== 'tries')
    .map((name) => [name, dumpTable(database, name)] as const);
  return Object.fromEntries(dumped);
}

function dumpTable(database: DatabaseSync, name: string): string[] {
  const rows = database.prepare(`select * from "${name}" order by rowid`).all();
  return rows.map(({ last_seen_at: _, ...row }) =>
    JSON.stringify(row, (_key, value) => (value instanceof Uint8Array ? value.toHex() : value)),
  );
}

/** As the portal's own page sends it. */
export function fromPortal(
  { app }: HostileWorld,
  { cookie }: Pick<Visitor, 'cookie'>,
  path: string,
  body?: unknown,
  more: { readonly method?: string; readonly headers?: Record<string, string> } = {},
): Promise<Response> {
  const { method = body === undefined ? 'GET' : 'POST', headers = {} } = more;
  return app.send(path, {
    method,
    headers: { origin: ORIGIN, 'content-type': 'application/json', cookie, ...headers },
    ...(body === undefined || method === 'GET' ? {} : { body: JSON.stringify(body) }),
  });
}

/** As a card app sends it: without cookies, from an origin of its own. */
export function fromClient(
  { app }: HostileWorld,
  authorization: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  return app.send(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { origin: 'chrome-extension://somewhere', 'content-type': 'application/json', authorization },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
