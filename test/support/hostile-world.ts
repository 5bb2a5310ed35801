import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../server/adapters/db/open-store.ts';
import type { AppDeps } from '../../server/app.ts';
import type { Person } from '../../server/identity/person.ts';
import { ORIGIN, openTestApp, PASSWORD, type TestApp } from './http-client.ts';

/** Somebody with an open session. */
export interface Visitor {
  readonly person: Person;
  /** The Cookie header. */
  readonly cookie: string;
}

/** The real app on a database that can be looked into from beside it, with two people logged in. */
export interface HostileWorld {
  readonly app: TestApp;
  readonly alice: Visitor;
  readonly mallory: Visitor;
  /** What no answer and no line of the log may ever hold. */
  readonly secrets: Set<string>;
  dump(): Dump;
  close(): Promise<void>;
}

/** Each row of each table as text, bytes in hex. */
export type Dump = Readonly<Record<string, readonly string[]>>;

export async function openHostileWorld(more: Partial<AppDeps> = {}): Promise<HostileWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-hostile-'));
  const file = join(folder, 'hostile.sqlite');
  const app = await openTestApp({ store: await openStore({ url: null, file }), ...more });
  const beside = new DatabaseSync(file, { readOnly: true });
  const visitor = async (userName: string, givenName: string): Promise<Visitor> => {
    const person = await app.person({ userName, givenName, email: `${userName}@example.com` });
    return { person, cookie: await app.logIn(userName) };
  };
  const alice = await visitor('alice', 'Alice');
  const mallory = await visitor('mallory', 'Mallory');
  return {
    ...{ app, alice, mallory },
    secrets: new Set([PASSWORD, ...[alice, mallory].map(({ cookie }) => cookie.split('=')[1] ?? '')]),
    dump: () => dumpDatabase(beside),
    async close() {
      beside.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * All that is stored, but for what every request may move: counts of tries, and when a session was seen last.
 */
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
