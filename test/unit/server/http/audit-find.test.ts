import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../../server/identity/person.ts';
import type { AuditEntry } from '../../../../shared/wire/audit.ts';
import { openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';

let app: TestApp;
let alice: Person;
let cookie: string;
beforeEach(async () => {
  app = await openTestApp();
  alice = await app.person();
  await app.person({ userName: 'adam', role: 'admin' });
  cookie = await app.logIn('adam');
});
afterEach(() => app.close());

interface Found {
  readonly entries: AuditEntry[];
  readonly more: boolean;
  readonly found: number;
  readonly total: number;
}

const find = async (search: string): Promise<Found> => {
  const answer = await app.send(`/api/admin/audit/find/${search}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Found; // parsed by the server on its way out
};
const names = ({ entries }: Found) => entries.map(({ what }) => what);
const exported = async (query: string) => app.send(`/api/admin/audit/export?${query}`, { headers: { cookie } });
const day = (date: string) => `${date}T00:00:00.000Z`;

describe('finding entries', () => {
  it('finds what a person did and what was done to them, each once', async () => {
    await app.logIn();
    await app.post('/api/session', { userName: 'alice', password: 'wrong' });
    const found = await find('alice/any/any/any/newest');
    expect(names(found)).toEqual(['log-in.wrong', 'log-in.right']);
    expect(found).toMatchObject({ more: false, found: 2, total: 5 });
    expect(await find(`${alice.id}/any/any/any/newest`)).toEqual(found);
    expect(names(await find('alice/log-in.right/any/any/newest'))).toEqual(['log-in.right']);
  });

  it('finds a day, whatever time it is', async () => {
    app.clock.advance(86_400_000);
    await app.logIn();
    cookie = await app.logIn('adam');
    const from = day('2026-03-03');
    expect(names(await find(`any/any/${from}/${day('2026-03-04')}/newest`))).toEqual(['log-in.right', 'log-in.right']);
    expect(names(await find(`any/any/${day('2026-03-04')}/any/newest`))).toEqual([]);
    expect((await find(`any/any/any/${from}/newest`)).found).toBe(3);
  });

  it('continues below an entry, each once', async () => {
    const at = app.clock();
    await app.store.transaction(async ({ events }) => {
      for (let made = 0; made < 230; made += 1) {
        events.emit({ event: 'session.ended', by: made % 2 === 0 ? alice.id : null, about: alice.id }, at);
      }
    });
    const seen: number[] = [];
    let page = await find('alice/session.ended/any/any/newest');
    expect(page.found).toBe(230);
    for (;;) {
      seen.push(...page.entries.map(({ sequence }) => sequence));
      if (!page.more) break;
      page = await find(`alice/session.ended/any/any/${seen.at(-1)}`);
    }
    expect(seen).toHaveLength(230);
    expect(seen).toEqual([...new Set(seen)].sort((one, other) => other - one));
  });

  it.each([
    'any/thing.of.tomorrow/any/any/newest',
    'any/any/noon/any/newest',
    'any/any/any/any/0',
    '%20/any/any/any/newest',
  ])('refuses %s', async (search) => {
    const answer = await app.send(`/api/admin/audit/find/${search}`, { headers: { cookie } });
    expect(await problemOf(answer)).toBe('400 input_invalid');
  });

  it('finds nothing for an unknown person', async () => {
    expect(names(await find('nobody/any/any/any/newest'))).toEqual([]);
  });
});

describe('the export', () => {
  it('has every entry, oldest first, and is an entry itself', async () => {
    const answer = await exported('as=jsonl');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit-2026-03-02.jsonl"');
    const lines = (await answer.text()).trimEnd().split('\n');
    const entries = lines.map((line) => JSON.parse(line));
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.at(-1)).toMatchObject({ what: 'log-in.right' });
    const [entry] = (await find('any/audit.exported/any/any/newest')).entries;
    expect(entry).toMatchObject({ sequence: entries.length + 1, facts: { as: 'jsonl', filters: '' } });
  });

  it('of a search has what fits', async () => {
    await app.logIn();
    const rows = (await (await exported('as=csv&person=alice&what=log-in.right')).text()).trimEnd().split('\r\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain(`,${alice.id},log-in.right,`);
    const [entry] = (await find('any/audit.exported/any/any/newest')).entries;
    expect(entry?.facts).toMatchObject({ filters: `person ${alice.id}, what log-in.right` });
  });

  it('keeps nothing of what was typed where a person belongs', async () => {
    await exported('as=csv&person=correct%20horse');
    const [entry] = (await find('any/audit.exported/any/any/newest')).entries;
    expect(entry?.facts).toMatchObject({ filters: 'person unknown' });
  });

  it('is nothing but its headers to HEAD, and then no entry', async () => {
    const answer = await app.send('/api/admin/audit/export?as=csv', { method: 'HEAD', headers: { cookie } });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(names(await find('any/audit.exported/any/any/newest'))).toEqual([]);
  });

  it('continues past its first part', async () => {
    await app.store.transaction(async ({ events }) => {
      for (let made = 0; made < 1201; made += 1) events.emit({ event: 'session.ended', about: alice.id }, app.clock());
    });
    const lines = (await (await exported('as=jsonl&what=session.ended')).text()).trimEnd().split('\n');
    expect(new Set(lines.map((line) => JSON.parse(line).sequence)).size).toBe(1201);
  });

  it('is for admins, in a form that there is', async () => {
    expect(await problemOf(await app.send('/api/admin/audit/export?as=csv'))).toBe('401 session_missing');
    const asAlice = { headers: { cookie: await app.logIn() } };
    expect(await problemOf(await app.send('/api/admin/audit/export?as=csv', asAlice))).toBe('403 not_allowed');
    for (const query of ['as=xml', '', 'as=csv&what=x', 'as=csv&more=1', 'as=csv&from=noon', 'as=csv&as=csv']) {
      expect(await problemOf(await exported(query))).toBe('400 input_invalid');
    }
  });
});
