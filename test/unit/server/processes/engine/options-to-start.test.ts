import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scriptedOptions } from '../../../../../server/options/scripted-options.ts';
import { readKeptFaults } from '../../../../../shared/options/kept-faults.ts';
import { problemOf } from '../../../../support/http-client.ts';
import { bodyOf, CARD, type OptionsApp, openOptionsApp, type Who } from '../../../../support/options-app.ts';
import { sharedSandbox } from '../../../../support/shared-sandbox.ts';

const SUPPLY = 'MobileIDProcSupplyMobileIDForUser';

let at: OptionsApp;
beforeEach(async () => {
  at = await openOptionsApp({ optionsOf: (deps) => scriptedOptions({ ...deps, sandbox: sharedSandbox() }) });
});
afterEach(() => at.app.close());

describe('optionsToStart', () => {
  const supply = (who: Who) =>
    at.post(`/api/admin/people/${at.people[who].id}/runs`, { process: SUPPLY, delivery: 'portal' }, 'olivia');
  /** Without the try at saving: no active person fails. */
  const store = (text: string, kind: 'virtual smart card' | 'mobile ID' = 'virtual smart card') =>
    at.app.store.transaction(async ({ scripts }) => {
      const version = ((await scripts.newest(kind))?.version ?? 0) + 1;
      await scripts.insert({ kind, version, text, savedBy: null, savedAt: at.app.clock(), why: '' });
    });
  const kept = () =>
    at.app.store.transaction(async ({ audit, outbox, runs, failures }) => ({
      audited: (await audit.following(0, 1000)).filter((entry) => 'what' in entry && entry.what === 'options.failed'),
      mails: await outbox.take(at.app.clock(), at.app.clock(), 1000),
      runs: await runs.running(at.people.alice.id),
      failed: await failures.ofVersion('virtual smart card', 2, 10),
    }));

  it('takes effect for the next order, and not for one that has begun', async () => {
    const first = await bodyOf<{ id: string }>(await at.start());
    expect((await at.save('pin.minLength = 10;')).status).toBe(200);
    const second = await bodyOf<{ id: string }>(await at.start());
    expect(await bodyOf(await at.get(`/api/runs/${first.id}`, 'alice'))).toMatchObject({
      ordered: { pinPolicy: { minLength: 6 } },
      optionsVersion: 1,
    });
    expect(await bodyOf(await at.get(`/api/runs/${second.id}`, 'alice'))).toMatchObject({
      ordered: { pinPolicy: { minLength: 10 } },
      optionsVersion: 2,
    });
  });

  it('starts nothing for a person for whom the script fails, tells them no details, and notifies every admin', async () => {
    await store('if (user.department === "Finance") pin.minLength = user.email;');
    const refused = await at.start();
    expect(refused.status).toBe(409);
    const said = await refused.text();
    expect(said).toContain('options_unsatisfiable');
    expect(said).not.toContain('pin.minLength');
    const { audited, mails, runs, failed } = await kept();
    expect(runs).toEqual([]);
    const why = 'Line 1: pin.minLength has to be a whole number from 4 to 127, not the text "alice@example.com".';
    const told = { version: 2, person: at.people.alice.id, why };
    expect(audited).toMatchObject([{ by: null, about: 'virtual smart card', facts: told }]);
    const [entry] = audited;
    expect(readKeptFaults(entry !== undefined && 'facts' in entry && entry.facts['faults'])).toMatchObject([
      { line: 1, code: 'not a whole number', facts: { option: 'pin.minLength' } },
    ]);
    expect(await bodyOf(await at.post('/api/admin/audit/verify', { head: null }, 'adam'))).toMatchObject({
      broken: null,
    });
    expect(mails.map(({ to }) => to).sort()).toEqual(['adam@example.com', 'eve@example.com']);
    expect(mails[0]?.facts).toMatchObject({ kind: 'options failed', version: 2, person: 'Alice Berg' });
    expect(failed).toMatchObject([{ personId: at.people.alice.id, count: 1 }]);
    expect(await bodyOf(await at.get(CARD))).toMatchObject({
      failures: [{ name: 'Alice Berg', version: 2, count: 1 }],
    });
  });

  it('counts who orders again and again, and fills neither audit log nor outbox', async () => {
    await store('pin.minLength = 200;');
    for (let times = 0; times < 10; times += 1) await at.start();
    await at.start('olivia');
    const { audited, mails, failed } = await kept();
    expect(audited).toHaveLength(2);
    expect(mails).toHaveLength(2);
    expect(failed.map(({ count }) => count).sort()).toEqual([1, 10]);
  });

  it('notifies again when the next version fails as well', async () => {
    await store('pin.minLength = 200;');
    await at.start();
    await store('pin.minLength = 300;');
    await at.start();
    expect((await kept()).mails).toHaveLength(4);
  });

  it('takes no look at the Dashboard for an order', async () => {
    await store('pin.minLength = 200;');
    expect((await at.get('/api/processes', 'alice')).status).toBe(200);
    expect((await at.get(`/api/admin/people/${at.people.alice.id}`, 'olivia')).status).toBe(200);
    expect(await kept()).toMatchObject({ audited: [], mails: [], failed: [] });
  });

  it('notifies an operator who supplies, and the admins', async () => {
    await store('pin.minLength = 200;', 'mobile ID');
    expect(await problemOf(await supply('alice'))).toBe('409 process_off');
    expect((await kept()).mails).toEqual([]);
    await at.post(`/api/admin/processes/${SUPPLY}`, { on: true }, 'adam', 'PUT');
    expect(await problemOf(await supply('alice'))).toBe('409 options_unsatisfiable');
    expect((await kept()).mails).toHaveLength(2);
  });
});
