import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../../server/adapters/db/open-store.ts';
import { type AuditEvent, appendEntries } from '../../../../server/audit/append-entries.ts';
import { setSessionCookie } from '../../../../server/http/session-cookie.ts';
import type { Person } from '../../../../server/identity/person.ts';
import { startSession } from '../../../../server/identity/sessions/start-session.ts';
import type { AuditEntry, AuditVerdict, ListedAuditEntry } from '../../../../shared/wire/audit.ts';
import { ORIGIN, openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';
import { temporaryFolder } from '../../../support/stores/sqlite.ts';
import { tamper } from '../../../support/stores/tamper.ts';

const SUPPLY = 'MobileIDProcSupplyMobileIDForUser';

let app: TestApp;
const people: Record<string, Person> = {};
const cookies: Record<string, string> = {};

beforeEach(async () => {
  app = await openTestApp();
  for (const [userName, role] of [
    ['alice', 'employee'],
    ['olivia', 'operator'],
    ['adam', 'admin'],
  ] as const) {
    const commonName = `${userName.charAt(0).toUpperCase()}${userName.slice(1)} Berg`;
    const person = await app.person({ userName, commonName, email: `${userName}@example.com`, role });
    const token = await app.store.transaction(({ sessions, events }) => {
      const facts = { userName, role, state: person.state };
      events.emit({ event: 'person.created', by: null, about: person.id, facts }, app.clock());
      return startSession(person, { sessions, now: app.clock() });
    });
    people[userName] = person;
    cookies[userName] = setSessionCookie(token).split(';')[0] ?? '';
  }
});
afterEach(() => app.close());

const by = (userName: string) => ({ cookie: cookies[userName] ?? '' });
const list = (before: string, userName = 'adam') => app.send(`/api/admin/audit/${before}`, { headers: by(userName) });
const verify = (body: unknown = { head: null }, userName = 'adam') =>
  app.post('/api/admin/audit/verify', body, by(userName));
/** Parsed by the server on its way out. */
const listed = async (before = 'newest') =>
  (await (await list(before)).json()) as { entries: ListedAuditEntry[]; more: boolean };
const newest = async () => (await listed()).entries[0] as AuditEntry; // none was changed from outside
const verdict = async (body?: unknown) => (await (await verify(body)).json()) as AuditVerdict; // as above
const turn = (on: boolean) => app.post(`/api/admin/processes/${SUPPLY}`, { on }, { ...by('adam'), method: 'PUT' });
const append = (count: number) =>
  app.store.transaction(async ({ audit }) => {
    const event = {
      by: null,
      what: 'process.switched',
      about: 'MobileIDProcSupplyMobileIDForUser',
      facts: { on: false },
    } as const;
    for (let made = 0; made < count; made += 1) await appendEntries([event], audit, app.clock());
  });

describe('who may read the audit log', () => {
  it.each([
    ['alice', '403 not_allowed'],
    ['olivia', '403 not_allowed'],
  ])('is not %s', async (userName, refusal) => {
    expect(await problemOf(await list('newest', userName))).toBe(refusal);
    expect(await problemOf(await verify({ head: null }, userName))).toBe(refusal);
  });

  it('is not available without a log-in, or to another site', async () => {
    expect(await problemOf(await app.send('/api/admin/audit/newest'))).toBe('401 session_missing');
    expect(await problemOf(await app.post('/api/admin/audit/verify', { head: null }))).toBe('401 session_missing');
    const foreign = await app.send('/api/admin/audit/verify', {
      method: 'POST',
      headers: { ...by('adam'), origin: `${ORIGIN}.evil.example`, 'content-type': 'application/json' },
      body: '{"head":null}',
    });
    expect(await problemOf(foreign)).toBe('403 origin_refused');
  });
});

describe('the list', () => {
  it('says who did what to what, in names', async () => {
    await turn(true);
    expect(await newest()).toEqual({
      sequence: expect.any(Number),
      at: app.clock().toISOString(),
      by: { id: people['adam']?.id, name: 'Adam Berg' },
      what: 'process.switched',
      about: { is: 'process', process: 'MobileIDProcSupplyMobileIDForUser', title: 'Supply mobile ID' },
      person: null,
      network: '192.0.2.7',
      facts: { on: true },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('has orders of operators and their end, once', async () => {
    await turn(true);
    const order = { process: SUPPLY, delivery: 'portal' };
    const path = `/api/admin/people/${people['alice']?.id}/runs`;
    const { id, reference } = (await (await app.post(path, order, by('olivia'))).json()) as {
      id: string;
      reference: string;
    }; // parsed by the server on its way out
    for (let times = 0; times < 2; times += 1) await app.post(`/api/admin/runs/${id}/cancel`, {}, by('olivia'));
    const { entries } = await listed();
    const about = { is: 'person', id: people['alice']?.id, name: 'Alice Berg' };
    const olivia = { id: people['olivia']?.id, name: 'Olivia Berg' };
    const facts = { process: SUPPLY, reference, delivery: 'portal', optionsVersion: expect.any(Number) };
    expect(entries.slice(0, 3)).toMatchObject([
      { what: 'order.cancelled', by: olivia, about, facts: { process: SUPPLY, reference } },
      { what: 'order.supplied', by: olivia, about, facts },
      { what: 'process.switched' },
    ]);
  });

  it('has nothing of what changes nothing or is refused', async () => {
    await turn(true);
    const { sequence } = await newest();
    await turn(true);
    await app.post(`/api/admin/processes/${SUPPLY}`, { on: false }, { ...by('olivia'), method: 'PUT' });
    await app.post(`/api/admin/people/${people['adam']?.id}/runs`, { process: SUPPLY, delivery: 'portal' }, by('adam'));
    expect((await newest()).sequence).toBe(sequence);
  });

  it('comes in pages, newest first, each entry once', async () => {
    await append(230);
    const seen: number[] = [];
    let page = await listed();
    for (;;) {
      seen.push(...page.entries.map(({ sequence }) => sequence));
      if (!page.more) break;
      page = await listed(String(seen.at(-1)));
    }
    expect(seen).toEqual(Array.from(seen, (_, index) => seen.length - index));
    expect(seen.length).toBeGreaterThanOrEqual(230);
    expect(await listed('1')).toEqual({ entries: [], more: false });
  });

  it('names an unknown person by id, and shows unreadable entries as such', async () => {
    const event = { by: null, about: 'b0a7c1f0-0000-4000-8000-000000000000', facts: {} } as const;
    await app.store.transaction(({ audit }) =>
      appendEntries([{ ...event, what: 'order.supplied' }], audit, app.clock()),
    );
    expect(await newest()).toMatchObject({ about: { is: 'other', name: event.about }, by: null });
    const later = { ...event, what: 'thing.of.tomorrow' } as unknown as AuditEvent; // on purpose
    await app.store.transaction(({ audit }) => appendEntries([later], audit, app.clock()));
    const { entries } = await listed();
    expect(entries[0]).toEqual({ sequence: (entries[1]?.sequence ?? 0) + 1, unreadable: true });
  });

  it('shows entries whatever was put into the database', async () => {
    const file = join(temporaryFolder(), 'chipless.sqlite');
    const own = await openTestApp({ store: await openStore({ url: null, file }) });
    onTestFinished(() => own.close());
    await own.person({ userName: 'adam', role: 'admin' });
    const cookie = await own.logIn('adam');
    tamper(
      file,
      `insert into audit (sequence, at, "by", what, about, facts, previous_hash, hash, seal) values (4, '2026-01-01T00:00:00.000Z', null, 'admin.created', 'a' || char(0), '{"__proto__":1}', '', '', '')`,
      `insert into audit (sequence, at, "by", what, about, facts, previous_hash, hash, seal) values (5, 'noon', null, 'admin.created', '', '{}', '', '', null)`,
      `insert into audit (sequence, at, "by", what, about, facts, previous_hash, hash, seal) values (6, '+010000-01-01T00:00:00.000Z', null, 'admin.created', '', '{}', '', '', null)`,
      `insert into audit (sequence, at, "by", what, about, facts, previous_hash, hash, seal) values (7, '2026-01-01T00:00:00.000Z', null, 'constructor', '', '{}', '', '', null)`,
      `insert into audit (sequence, at, "by", what, about, facts, previous_hash, hash, seal) values (8, '2026-01-01T00:00:00.000Z', null, 'admin.created', '', '{"a":[]}', '', '', null)`,
    );
    const answer = await own.send('/api/admin/audit/newest', { headers: { cookie } });
    expect(answer.status).toBe(200);
    const { entries } = (await answer.json()) as { entries: ListedAuditEntry[] }; // as above
    expect(entries.slice(0, 4)).toEqual([8, 7, 6, 5].map((sequence) => ({ sequence, unreadable: true })));
    expect(entries[4]).toMatchObject({ sequence: 4, about: { is: 'other' } });
    const found = await own.post('/api/admin/audit/verify', { head: null }, { cookie });
    expect(await found.json()).toMatchObject({ whole: false, entries: 3, broken: { sequence: 4 } });
  });

  it.each(['0', '-1', '1.5', '1e3', '01', ' 1', '9'.repeat(16), 'Newest', '%00', "1'%20or%201=1", '٣', '1;2'])(
    'refuses to begin at %s',
    async (before) => expect(await problemOf(await list(before))).toBe('400 input_invalid'),
  );
});

describe('verifying', () => {
  it('finds whole what the server has written, and its head again later', async () => {
    await append(3);
    const first = await verdict();
    expect(first).toMatchObject({ whole: true, broken: null, head: (await newest()).hash });
    expect(first.entries).toBe((await newest()).sequence);
    await append(2);
    expect(await verdict({ head: first.head })).toMatchObject({ whole: true, entries: first.entries + 2 });
  });

  it('misses a head that is not in it', async () => {
    await append(1);
    const { sequence } = await newest();
    expect(await verdict({ head: 'ab'.repeat(32) })).toMatchObject({
      whole: false,
      broken: { sequence: sequence + 1, why: expect.stringMatching(/^No entry has the noted hash/) },
    });
  });

  it('names an entry that does not fit', async () => {
    await append(1);
    const { sequence, hash } = await newest();
    const forged = {
      by: null,
      what: 'process.switched',
      about: 'MobileIDProcSupplyMobileIDForUser',
      facts: {},
      at: app.clock(),
    } as const;
    const entry = { ...forged, sequence: sequence + 1, previousHash: hash, hash: 'ab'.repeat(32), seal: null };
    await app.store.transaction(({ audit }) => audit.insert([entry]));
    expect(await verdict()).toMatchObject({ whole: false, entries: sequence, broken: { sequence: sequence + 1 } });
  });

  it.each([
    ['nothing', null],
    ['no head', {}],
    ['a head that is too short', { head: 'ab' }],
    ['a head in capitals', { head: 'AB'.repeat(32) }],
    ['a head that is a list', { head: ['ab'.repeat(32)] }],
    ['more than is asked for', { head: null, seal: false }],
  ])('refuses %s', async (_, body) => expect((await verify(body)).status).toBe(400));

  it('is for ten times a minute', async () => {
    for (let times = 0; times < 10; times += 1) expect((await verify()).status).toBe(200);
    const refused = await verify();
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(await problemOf(refused)).toBe('429 too_many_tries');
    app.clock.advance(wait * 1000);
    expect((await verify()).status).toBe(200);
  });
});

it('leaves a copy of each head outside of the database', async () => {
  await turn(true);
  const { sequence, hash } = await newest();
  const line = app.lines.map((one) => JSON.parse(one)).find(({ happened, hash: has }) => happened && has === hash);
  expect(line).toMatchObject({ level: 'info', happened: 'audit entry', sequence });
});
