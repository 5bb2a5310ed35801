import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { keepEvents } from '../../../../server/adapters/db/keep-events.ts';
import { openStore } from '../../../../server/adapters/db/open-store.ts';
import { auditSeal } from '../../../../server/audit/audit-seal.ts';
import { judgeListing } from '../../../../server/audit/judge-listing.ts';
import { stateCrossCheck } from '../../../../server/audit/state-cross-check.ts';
import type { StatedRow } from '../../../../server/audit/state-store.ts';
import { beginStates } from '../../../../server/identity-manager/begin-states.ts';
import { switchProcess } from '../../../../server/identity-manager/switch-process.ts';
import { verifyAudit } from '../../../../server/identity-manager/verify-audit.ts';
import { credentialProcess } from '../../../../server/processes/catalogue/catalogue.ts';
import { reportDeleted } from '../../../../server/processes/client/report-deleted.ts';
import { actOnCredential } from '../../../../server/processes/life-cycle/act-on-credential.ts';
import { cancelRun } from '../../../../server/processes/self-service/cancel-run.ts';
import { withWhy } from '../../../../shared/audit-fault.ts';
import { auditFaults } from '../../../../shared/texts/en/admin/audit-faults.ts';
import { activeMobile } from '../../../support/mobile-id.ts';
import { issuedCard, makePerson, type Provisioning, startProvisioning } from '../../../support/provisioning.ts';
import { temporaryFolder } from '../../../support/stores/sqlite.ts';
import { tamper } from '../../../support/stores/tamper.ts';

const SUPPLY = 'MobileIDProcSupplyMobileIDForUser';

let file: string;
let at: Provisioning;
let adam: ReturnType<typeof makePerson>;

beforeEach(async () => {
  file = join(temporaryFolder(), 'chipless.sqlite');
  const sealKey = new Uint8Array(32);
  const seal = auditSeal(sealKey);
  const store = keepEvents(await openStore({ url: null, file }), { seal, onEntry: () => undefined });
  onTestFinished(() => store.close());
  at = await startProvisioning({ deps: { store, secrets: { sealKey, ticketKey: sealKey } } });
  adam = makePerson('adam', { role: 'admin' });
  await beginStates(at.deps); // Alice was there before
  await store.transaction(async ({ people, events }) => {
    await people.insert(adam, null);
    const facts = { userName: 'adam', role: 'admin', state: 'active' };
    events.emit({ event: 'person.created', by: null, about: adam.id, facts }, at.deps.clock());
  });
  await switchProcess({ process: SUPPLY, on: true }, adam, at.deps);
  const { client } = await issuedCard(at);
  await client.confirm();
});

const verify = async () => withWhy(await verifyAudit(null, at.deps), auditFaults);

describe('what is changed past the server', () => {
  it('is not what the server does: the log is whole', async () => {
    const one = await issuedCard(at);
    await cancelRun(one.runId, at.alice.id, at.deps);
    const other = await issuedCard(at);
    await other.client.confirm();
    await reportDeleted(other.client.by(), at.deps);
    const { credentialId: id } = await activeMobile(at);
    const lock = credentialProcess('MobileIDSelfServiceProcLock');
    const change = { from: ['active'], to: 'inactive', certificates: 'on hold' } as const;
    const back = { from: ['inactive'], to: 'active', certificates: 'valid' } as const;
    const act = { id, reason: 'other' } as const;
    for (const changes of [change, back, change, back, lock.change]) {
      await actOnCredential({ ...lock, change: changes, reasons: ['other'] }, act, at.alice, at.deps);
      expect(await verify(), changes.to).toMatchObject({ whole: true, broken: null, untrue: null });
    }
    expect(await verify()).toMatchObject({ whole: true, broken: null, untrue: null });
  });

  it.each([
    [
      'a role',
      `update people set role = 'operator' where user_name = 'adam'`,
      /^The person .* is operator active in the database/,
    ],
    [
      'the state of a person',
      `update people set state = 'inactive' where user_name = 'adam'`,
      /^The person .* is admin inactive/,
    ],
    ['a switch', `update switches set is_on = 0`, /^The process MobileIDProc\w+ is off in the database/],
    ['the state of a credential', `update credentials set state = 'inactive'`, /^The credential .* is inactive/],
    ['the state of a certificate', `update certificates set state = 'revoked'`, /^The certificate .* is revoked/],
    [
      'a state of the CA',
      `update ca_entries set state = 'revoked', revoked_at = '2026-01-01T00:00:00.000Z', reason = 'keyCompromise'`,
      /^The certificate of the CA .* is revoked/,
    ],
  ])('is found: %s', async (_, statement, why) => {
    tamper(file, statement);
    const { whole, broken, untrue, entries } = await verify();
    expect([whole, broken, untrue?.why]).toEqual([false, null, expect.stringMatching(why)]);
    expect(untrue?.sequence).toBeLessThanOrEqual(entries);
  });

  const LOCK = 'VirtualSmartCardProcLockForOperator';

  it('is found: a process that is on by itself was turned off, and its row was taken out', async () => {
    await switchProcess({ process: LOCK, on: false }, adam, at.deps);
    expect(await verify()).toMatchObject({ whole: true });
    tamper(file, `delete from switches where process = '${LOCK}'`);
    expect((await verify()).untrue?.why).toMatch(
      /^The process VirtualSmartCardProcLockForOperator is on in the database/,
    );
  });

  it('is found: a process that is on by itself was turned off past the log', async () => {
    tamper(file, `insert into switches values ('${LOCK}', 0, '${adam.id}', '2026-05-17T10:00:00.000Z')`);
    expect((await verify()).untrue?.why).toMatch(/^The process VirtualSmartCardProcLockForOperator is not in the log/);
  });

  it.each([
    ['listed never', 'listed_from = 9000000000000000', /is left out of the revocation list/],
    ['listed from before all', 'listed_from = -1', /is left out of the revocation list/],
    [
      'ended',
      "not_after = '2001-01-01T00:00:00.000Z'",
      /ends at 2001-01-01T00:00:00.000Z by its table, and really at 2/,
    ],
    [
      'ended, also in what was signed',
      "not_after = '2001-01-01T00:00:00.000Z', tbs_certificate = x'30'",
      /ends at 2001-01-01T00:00:00.000Z by its table, and really at 2/,
    ],
    [
      'revoked later',
      "revoked_at = '2030-01-01T00:00:00.000Z'",
      /is revoked since 2030-.* by its table, and really since/,
    ],
    [
      'revoked earlier',
      "revoked_at = '2020-01-01T00:00:00.000Z'",
      /is revoked since 2020-.* by its table, and really since/,
    ],
    ['for another reason', "reason = 'superseded'", /is revoked for superseded, and really for another reason/],
  ])('is found: a revoked certificate that is %s', async (_, change, why) => {
    const { client } = await issuedCard(at);
    await client.confirm();
    await reportDeleted(client.by(), at.deps);
    expect(await verify()).toMatchObject({ whole: true });
    tamper(
      file,
      `update ca_entries set ${change} where serial_number = (select max(serial_number) from ca_entries where state = 'revoked')`,
    );
    expect((await verify()).untrue?.why).toMatch(why);
  });

  it('is found: a list that covers no revocation any more', async () => {
    await cancelRun((await issuedCard(at)).runId, at.alice.id, at.deps);
    tamper(file, 'update ca_state set revocation_sequence = 0');
    expect((await verify()).untrue?.why).toMatch(/^The certificate of the CA .* is left out of the revocation list/);
  });

  it('is found: the end of a revoked certificate that the log does not speak of, by what was signed', async () => {
    await cancelRun((await issuedCard(at)).runId, at.alice.id, at.deps);
    tamper(
      file,
      "update audit set what = 'log-in.right' where what like 'certificate.%'",
      `update ca_entries set not_after = '2001-01-01T00:00:00.000Z' where state = 'revoked'`,
    );
    const part = await at.store.transaction(({ states }) => states.page('authority', '', 500));
    const revoked = part.filter(({ state }) => state === 'revoked');
    expect(revoked.map((row) => judgeListing('authority', row, undefined))).toMatchObject(
      revoked.map(() => ({ code: 'end changed', facts: { written: expect.stringMatching(/^2001/) } })),
    );
    expect(revoked).not.toEqual([]);
  });

  it('is found: a switch whose row was taken out', async () => {
    tamper(file, 'delete from switches');
    expect((await verify()).untrue).toMatchObject({
      sequence: expect.any(Number),
      why: expect.stringMatching(/^The process MobileIDProc\w+ is off in the database/),
    });
    await switchProcess({ process: SUPPLY, on: true }, adam, at.deps);
    expect(await verify()).toMatchObject({ whole: true });
  });

  it('is found: an entry that can no longer be found by the person it is about', async () => {
    tamper(file, "update audit set concerns = null where what = 'credential.active'");
    expect((await verify()).broken).toMatchObject({ why: 'It cannot be read: somebody changed it.' });
    tamper(file, "update audit set what = 'options.failed' where what = 'audit.begun'");
    const entries = await at.store.transaction(({ audit }) => audit.following(0, 500));
    expect(entries.filter((entry) => 'unreadable' in entry)).toEqual([]); // all are from before
  });

  it('is found: a person put in', async () => {
    await at.store.transaction(({ people }) => people.insert(makePerson('mallory', { role: 'admin' }), null));
    expect((await verify()).untrue?.why).toMatch(/^The person .* is not in the log: somebody put it in\.$/);
  });

  it('is found: a certificate taken out of the tables', async () => {
    tamper(
      file,
      'pragma foreign_keys = off',
      'delete from certificates where serial_number = (select max(serial_number) from certificates)',
    );
    expect((await verify()).untrue?.why).toMatch(/^One certificate that the log has seen begin is gone/);
  });
});

it('reads a thing again that the server changed between two readings', async () => {
  const entry = { sequence: 7, at: new Date(0), what: 'credential.active', facts: {}, first: null } as const;
  let readings = 0;
  const crossCheck = stateCrossCheck(async (thing) => {
    if (thing !== 'credential') return { rows: [], entries: new Map() };
    readings += 1;
    return {
      rows: [{ key: 'x', about: 'x', state: readings === 1 ? 'locked' : 'active', listing: null }],
      entries: new Map([['x', entry]]),
    };
  });
  expect(await crossCheck.end()).toBeNull();
  expect(readings).toBe(2);
});

it('goes through any number of things, a part at a time', async () => {
  const things = Array.from({ length: 1_234 }, (_, index) => String(index).padStart(6, '0'));
  let largest = 0;
  const crossCheck = stateCrossCheck(async (thing, _, after, limit) => {
    const rows: StatedRow[] = things
      .filter((key) => thing === 'certificate' && key > after)
      .slice(0, limit)
      .map((key) => ({ key, about: key, state: key === '001233' ? 'revoked' : 'valid', listing: null }));
    largest = Math.max(largest, rows.length);
    const entry = { sequence: 7, at: new Date(0), what: 'certificate.issued', facts: {}, first: null } as const;
    return { rows, entries: new Map(rows.map(({ about }) => [about, entry])) };
  });
  expect(await crossCheck.end()).toMatchObject({
    ...{ sequence: 7, what: { code: 'state changed', facts: { about: '001233', state: 'revoked' } } },
  });
  expect(largest).toBe(200);
});
