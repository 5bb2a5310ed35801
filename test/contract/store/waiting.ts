import { expect, it } from 'vitest';
import type { KeptEvents } from '../../../server/adapters/db/keep-events.ts';
import { auditSeal } from '../../../server/audit/audit-seal.ts';
import type { WaitingEvent } from '../../../server/audit/audit-store.ts';
import { waitingCrossCheck } from '../../../server/audit/waiting-cross-check.ts';
import { verifyAudit } from '../../../server/identity-manager/verify-audit.ts';
import { withWhy } from '../../../shared/audit-fault.ts';
import { auditFaults } from '../../../shared/texts/en/admin/audit-faults.ts';
import type { BesideStore } from './fresh-store.ts';
import { after, keptPerson, NOW, SEAL_KEY } from './samples.ts';

const SEAL = auditSeal(SEAL_KEY);
const { prove, isProven } = SEAL.waiting;
const EVENT: WaitingEvent = { at: NOW, by: null, what: 'session.ended', about: 'x', facts: { network: '192.0.2.7' } };

/** Statements that change the row at place 1. */
const CHANGED: readonly [column: string, statement: string][] = [
  ['batch', "update audit_waiting set batch = 'forged' where place = 1"],
  ['place', 'update audit_waiting set place = 7 where place = 1'],
  ['at', "update audit_waiting set at = '2001-01-01T00:00:00.000Z' where place = 1"],
  ['by', 'update audit_waiting set "by" = (select id from people) where place = 1'],
  ['what', "update audit_waiting set what = 'log-in.right' where place = 1"],
  ['what, to none of ours', "update audit_waiting set what = '' where place = 1"],
  ['about', "update audit_waiting set about = 'y' where place = 1"],
  ['facts', "update audit_waiting set facts = '{}' where place = 1"],
  ['facts, to no JSON', "update audit_waiting set facts = '{not json' where place = 1"],
  ['proof', "update audit_waiting set proof = '' where place = 1"],
  [
    'proof, to that of another row',
    'update audit_waiting set proof = (select max(proof) from audit_waiting w where w.place = 2) where place = 1',
  ],
];

const FORGED = `insert into audit_waiting (batch, place, at, "by", what, about, facts)
  select 'forged', 0, '${NOW.toISOString()}', null, 'person.created', id, '{"userName":"eve","role":"admin","state":"active"}'
  from people where user_name = 'eve'`;

/** Waiting entries are believed if a server of ours put them there, even if others may write to the database. */
export function waitingContract(beside: (kept: KeptEvents) => ReturnType<BesideStore>): void {
  const open = async () => {
    const foreign: unknown[] = [];
    const { store, run } = await beside({
      seal: SEAL,
      onEntry: () => undefined,
      onForeign: (one) => foreign.push(one),
    });
    const deps = { store, clock: () => NOW, secrets: { sealKey: SEAL_KEY, ticketKey: SEAL_KEY } };
    return {
      ...{ store, run, foreign },
      wait: (...events: WaitingEvent[]) => store.transaction(({ audit }) => audit.wait(events, prove)),
      take: () => store.transaction(({ audit }) => audit.takeWaiting(500, isProven)),
      found: () => store.transaction(({ audit }) => audit.waiting(null, 10)),
      verify: async () => withWhy(await verifyAudit(null, deps), auditFaults),
    };
  };

  it('is taken as it was recorded, and says where it waited', async () => {
    const { wait, take, found } = await open();
    await wait(EVENT, { ...EVENT, about: 'half a character \ud83c' });
    expect((await found()).map(({ row, aside, placed }) => [row.place, aside, placed])).toEqual([
      [0, false, false],
      [1, false, false],
    ]);
    const { events, aside } = await take();
    const waited = expect.stringMatching(/^[0-9a-f-]{36}\/[01]$/);
    expect(aside).toEqual([]);
    expect(events).toEqual([
      { ...EVENT, facts: { ...EVENT.facts, waited } },
      { ...EVENT, about: 'half a character \ufffd', facts: { ...EVENT.facts, waited } },
    ]);
    expect(await found()).toEqual([]);
  });

  it.each(CHANGED)('is left aside once, and blocks no others, with another %s', async (_, statement) => {
    const { store, run, wait, take, found, verify } = await open();
    await keptPerson(store);
    await wait(EVENT, { ...EVENT, about: 'changed' }, { ...EVENT, about: 'z' });
    await run(statement);
    const { events, aside } = await take();
    expect(events.map(({ about }) => about)).toEqual(['x', 'z']);
    expect(aside).toHaveLength(1);
    expect(await take()).toEqual({ events: [], aside: [] });
    expect(await found()).toMatchObject([{ aside: true }]);
    expect((await verify()).untrue?.why).toMatch(
      /waits for its place in the log, but no server of this key folder wrote it/,
    );
  });

  it('is passed by, however much of it there is', async () => {
    const { run, wait, take } = await open();
    await run(`insert into audit_waiting (batch, place, at, what, about, facts)
      with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 600)
      select 'junk', n, '2000', '', '', '' from numbers`);
    await wait(EVENT);
    expect(await take()).toMatchObject({ events: [], aside: { length: 500 } });
    expect(await take()).toMatchObject({ events: [{ about: 'x' }], aside: { length: 100 } });
  });

  it('does not vouch for a person inserted from outside', async () => {
    const { store, run, verify } = await open();
    await keptPerson(store, { userName: 'eve', role: 'admin' });
    await run(FORGED);
    expect((await verify()).untrue?.why).toMatch(/somebody put it in/);
    await run('delete from audit_waiting');
    expect((await verify()).untrue?.why).toMatch(/^The person .* is not in the log: somebody put it in\.$/);
  });

  it('is not taken a second time from a copy', async () => {
    const { store, run, wait, found, verify, foreign } = await open();
    await wait(EVENT);
    await run('create table copies as select * from audit_waiting');
    if (store.inLine === null) return; // nothing is placed
    expect(await verify()).toMatchObject({ whole: true, entries: 1 });
    await run('insert into audit_waiting select * from copies');
    expect(await found()).toMatchObject([{ placed: true, aside: false }]);
    expect(await verify()).toMatchObject({ whole: false, untrue: { why: expect.stringMatching(/has one already/) } });
    expect(foreign).toHaveLength(1);
    expect((await store.transaction(({ audit }) => audit.head()))?.sequence).toBe(1);
  });

  it('does not wait endlessly unnoticed', async () => {
    const { store, wait, verify, run } = await open();
    await wait({ ...EVENT, at: after(-10 * 60_000) });
    // Where nothing looks; on SQLite nothing ever waits.
    await run('update audit_waiting set aside = 1');
    const why = store.inLine === null ? /no server of this key folder/ : /was put where no server looks/;
    expect((await verify()).untrue?.why).toMatch(why);
    await run('update audit_waiting set aside = 0');
    const audit = {
      doubled: async () => null,
      waiting: () => store.transaction((stores) => stores.audit.waiting(null, 500)),
    };
    const since = (now: Date) => waitingCrossCheck({ audit, isProven, now }).end();
    expect(await since(after(-6 * 60_000))).toBeNull();
    expect(await since(NOW)).toMatchObject({
      what: { code: 'waits too long', facts: { since: expect.stringMatching(/^2026-/) } },
    });
  });
}
