import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ensureScripts } from '../../server/options/ensure-scripts.ts';
import { saveScript } from '../../server/options/save-script.ts';
import { ScriptFailed } from '../../server/options/script-failed.ts';
import { scriptedOptions } from '../../server/options/scripted-options.ts';
import { reportFailure } from '../../server/processes/engine/report-failure.ts';
import type { Store } from '../../server/processes/engine/store.ts';
import { makeCa } from '../support/ca/make-ca.ts';
import { memoryKeys } from '../support/ca/memory-keys.ts';
import { frozenClock, makePerson } from '../support/http-client.ts';
import { sharedSandbox } from '../support/shared-sandbox.ts';
import { openTestStore } from '../support/stores/open-test-store.ts';
import { startPostgres, type TestPostgres } from '../support/stores/postgres.ts';

const KIND = 'virtual smart card';
const clock = frozenClock();
const quiet = { tellPerson: () => undefined, tellClient: () => undefined, onPerson: never, onClient: never };
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

function never(): () => void {
  return () => undefined;
}

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

/** Concurrent users: two servers on one PostgreSQL, or all of one server, which SQLite is for. */
async function servers(kind: 'PostgreSQL' | 'SQLite'): Promise<[Store, Store]> {
  const url = kind === 'SQLite' ? null : await postgres.freshDatabase();
  const one = await openTestStore({ url, file: ':memory:' });
  const other = url === null ? one : await openTestStore({ url, file: '' });
  onTestFinished(async () => {
    await one.close();
    if (other !== one) await other.close();
  });
  return [one, other];
}

const depsOf = (store: Store) => ({
  ...{ store, clock, draftSandbox: sharedSandbox() },
  ca: { issuing: { notAfter: new Date('2036-03-02T09:00:00Z') } },
});
const auditOf = async (store: Store) => {
  await store.settle();
  return store.transaction(async ({ audit }) =>
    (await audit.following(0, 100)).flatMap((each) => ('what' in each ? each : [])),
  );
};

describe.each(['PostgreSQL', 'SQLite'] as const)('at the same time on %s, servers', (kind) => {
  it('install the scripts once', async () => {
    const pair = await servers(kind);
    await Promise.all(pair.map((store) => ensureScripts({ store, clock })));
    expect((await auditOf(pair[0])).map(({ what, about }) => `${what} ${about}`).sort()).toEqual([
      'options.installed mobile ID',
      'options.installed virtual smart card',
    ]);
  });

  it('let one of many savers at once win, and tell the others', async () => {
    const pair = await servers(kind);
    await ensureScripts({ store: pair[0], clock });
    const admins = [makePerson({ userName: 'adam', role: 'admin' }), makePerson({ userName: 'eve', role: 'admin' })];
    for (const admin of admins) await pair[0].transaction(({ people }) => people.insert(admin, null));
    const saving = Array.from({ length: 8 }, (_, at) => {
      const draft = { kind: KIND, text: `pin.minLength = ${at + 5};`, why: `Try ${at}.`, basedOn: 1 } as const;
      return saveScript(draft, admins[at % 2]?.id ?? '', depsOf(at % 2 === 0 ? pair[0] : pair[1]));
    });
    const outcomes = await Promise.allSettled(saving);
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(lost).toHaveLength(7);
    for (const error of lost) expect(error).toMatchObject({ code: 'options_changed' });
    const versions = await pair[1].transaction(({ scripts }) => scripts.versions(KIND));
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect((await auditOf(pair[1])).filter(({ what }) => what === 'options.saved')).toHaveLength(1);
  });

  it('follow each other’s versions, and count one failure between them', async () => {
    const [one, other] = await servers(kind);
    await ensureScripts({ store: one, clock });
    const admin = makePerson({ userName: 'adam', role: 'admin' });
    const alice = makePerson({ userName: 'alice' });
    for (const person of [admin, alice]) await one.transaction(({ people }) => people.insert(person, null));
    const ask = [one, other].map((store) => scriptedOptions({ store, sandbox: sharedSandbox(), clock }));
    expect(await Promise.all(ask.map(async (optionsFor) => (await optionsFor(KIND, alice)).version))).toEqual([1, 1]);
    const bad = {
      kind: KIND,
      version: 2,
      text: 'pin.minLength = 200;',
      savedBy: admin.id,
      why: '',
      savedAt: clock(),
    } as const;
    await one.transaction(({ scripts }) => scripts.insert(bad));
    const failed = await Promise.all(ask.map((optionsFor) => optionsFor(KIND, alice).catch((error: unknown) => error)));
    const moving = { live: quiet, clock, random, ca: await makeCa(clock()), secrets: memoryKeys() };
    await Promise.all(
      failed.map((error, at) => {
        if (!(error instanceof ScriptFailed)) throw error;
        return reportFailure(error.failure, alice, { store: at === 0 ? one : other, ...moving });
      }),
    );
    const mails = await one.transaction(({ outbox }) => outbox.take(clock(), clock(), 10));
    expect(mails.map(({ to }) => to)).toEqual([admin.email]);
    expect((await auditOf(one)).filter(({ what }) => what === 'options.failed')).toHaveLength(1);
    expect(await one.transaction(({ failures }) => failures.ofVersion(KIND, 2, 10))).toMatchObject([{ count: 2 }]);
  });
});
