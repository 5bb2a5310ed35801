import { describe, expect, it } from 'vitest';
import { switchProcess } from '../../../../../server/identity-manager/switch-process.ts';
import type { Options } from '../../../../../server/options/credential-options.ts';
import { cancelSuppliedRun } from '../../../../../server/processes/desk/cancel-supplied-run.ts';
import { supplyRun } from '../../../../../server/processes/desk/supply-run.ts';
import { expireDue } from '../../../../../server/processes/engine/expire-due.ts';
import { transact } from '../../../../../server/processes/engine/transact.ts';
import { voidRunsOf } from '../../../../../server/processes/engine/void-runs-of.ts';
import { approveNumber } from '../../../../../server/processes/self-service/approve-number.ts';
import { cancelRun } from '../../../../../server/processes/self-service/cancel-run.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import {
  activationMails,
  mailedTicket,
  numberOf,
  openedMobile,
  orderMobile,
  otherNumber,
  queuedFacts,
  startedMobile,
  startMobile,
} from '../../../../support/mobile-id.ts';
import {
  issuedCard,
  makePerson,
  type Provisioning,
  startProvisioning,
  testClient,
} from '../../../../support/provisioning.ts';

/** How an order can end, and what mail its person may get. */
const ENDS = {
  confirmed: {
    by: async (at: Provisioning) => {
      const { runId, client, order } = await openedMobile(at);
      await approveNumber({ id: runId, number: numberOf(order) }, at.alice.id, at.deps);
      await client.answer();
      await client.confirm();
    },
    told: 'active',
  },
  expired: {
    by: async (at: Provisioning) => {
      await orderMobile(at);
      at.wait(600);
      await expireDue(at.deps.clock(), at.deps);
    },
    told: 'expired',
  },
  'number wrong': {
    by: async (at: Provisioning) => {
      const { runId, order } = await openedMobile(at);
      await approveNumber({ id: runId, number: otherNumber(order) }, at.alice.id, at.deps).catch(() => undefined);
    },
    told: 'number wrong',
  },
  failed: {
    by: async (at: Provisioning) => {
      const { issuing } = at.deps.ca;
      const expired = { ...issuing, notAfter: new Date('2026-05-16T00:00:00Z') };
      const deps = { ...at.deps, ca: { ...at.deps.ca, issuing: expired } };
      const { runId, ticket } = await orderMobile(at);
      const client = testClient(deps);
      await approveNumber({ id: runId, number: numberOf(await client.open(ticket)) }, at.alice.id, at.deps);
      await client.answer().catch(() => undefined);
    },
    told: 'failed',
  },
  'cancelled by its owner': {
    by: async (at: Provisioning) => {
      await cancelRun((await orderMobile(at)).runId, at.alice.id, at.deps);
    },
    told: null,
  },
  'void with its person': {
    by: async (at: Provisioning) => {
      await orderMobile(at);
      await at.store.transaction(({ people }) => people.changeState(at.alice.id, ['active'], 'inactive'));
      await transact(at.deps, (tx) => voidRunsOf(at.alice.id, tx));
    },
    told: null,
  },
  'expired before anything was ordered': {
    by: async (at: Provisioning) => {
      await startedMobile(at);
      at.wait(3600);
      await expireDue(at.deps.clock(), at.deps);
    },
    told: null,
  },
} as const;

const NOTIFY = {
  both: ['active', 'expired', 'number wrong', 'failed'],
  success: ['active'],
  failure: ['expired', 'number wrong', 'failed'],
  none: [],
} as const satisfies Record<Options['notify'], readonly string[]>;

describe('the mail about the end of an order', () => {
  const rows = Object.entries(ENDS).flatMap(([name, { by, told }]) =>
    Object.entries(NOTIFY).map(([notify, wanted]) => ({
      name,
      by,
      // the keys of NOTIFY are those of the option
      notify: notify as Options['notify'],
      expected: told !== null && wanted.some((one) => one === told) ? [told] : [],
    })),
  );

  it.each(rows)('that is $name, with notify $notify: $expected', async ({ by, notify, expected }) => {
    const at = await startMobile({ notify, secondChannel: { portal: true, email: true } });
    await by(at);
    const facts = await queuedFacts(at);
    expect(
      facts.map((fact) => ('why' in fact ? fact.why : fact.kind === 'credential active' ? 'active' : fact.kind)),
    ).toEqual(expected);
    expect(await at.deviations()).toEqual([]);
  });

  it('says on which device and when', async () => {
    const at = await startProvisioning();
    const { client } = await issuedCard(at);
    at.wait(5);
    await client.confirm();
    await client.confirm();
    expect(await queuedFacts(at)).toEqual([
      {
        kind: 'credential active',
        givenName: 'Alice',
        credential: 'virtual smart card',
        deviceName: 'Chromium',
        at: '2026-05-17T10:00:05.000Z',
      },
    ]);
  });

  it.each([
    [{ learnedLanguage: 'de' }, 'de'],
    [{ learnedLanguage: 'de', language: 'en' }, 'en'],
  ] as const)('is in the language that they chose, else in that of their last log-in: %o', async (reads, expected) => {
    const at = await startProvisioning();
    await at.store.transaction(({ people }) => people.noteLogIn(at.alice.id, at.deps.clock(), reads));
    const { client } = await issuedCard(at);
    await client.confirm();
    const now = at.deps.clock();
    const queued = await at.store.transaction(({ outbox }) => outbox.take(now, now, 1000));
    expect(queued.map(({ language }) => language)).toEqual([expected]);
  });

  it('is not queued when its event is not committed', async () => {
    const at = await startMobile();
    const { client } = await openedMobile(at);
    await client.answer();
    const { store } = at;
    const deps = {
      ...at.deps,
      store: {
        ...store,
        transaction: <T>(work: Parameters<typeof store.transaction<T>>[0]) =>
          store.transaction(async (stores) => {
            await work(stores);
            throw new Error('killed');
          }),
      },
    };
    await expect(cancelRun((await orderMobile(at)).runId, at.alice.id, deps)).rejects.toThrow('killed');
    expect(await expireDue(new Date('2026-05-18T00:00:00Z'), deps)).toBe(0);
    expect(await queuedFacts(at)).toEqual([]);
  });

  it('does not follow a link that the address has refused, and the end says so', async () => {
    const at = await startMobile({ delivery: 'email' });
    const { runId } = await orderMobile(at);
    const [mail] = await activationMails(at, runId);
    if (mail === undefined) throw new Error('no mail');
    await at.store.transaction(({ outbox }) => outbox.update(mail.id, mail.dueAt, { state: 'failed' }));
    at.wait(86_400);
    await expireDue(at.deps.clock(), at.deps);
    expect(await readRun(runId, at.alice.id, at.deps)).toMatchObject({ state: 'expired', endedWhy: 'email refused' });
    expect(await queuedFacts(at)).toEqual([]);
  });
});

describe('an order that an operator supplies', () => {
  const olivia = makePerson('olivia', { role: 'operator' });
  const adam = makePerson('adam', { role: 'admin' });

  async function supplied(delivery: 'portal' | 'email') {
    const at = await startMobile({ notify: 'none', secondChannel: { portal: false, email: false } });
    await at.store.transaction(async ({ people }) => {
      await people.insert(olivia, null);
      await people.insert(adam, null);
    });
    await switchProcess({ process: 'MobileIDProcSupplyMobileIDForUser', on: true }, adam, at.deps);
    const order = { personId: at.alice.id, process: 'MobileIDProcSupplyMobileIDForUser', delivery };
    return { at, run: await supplyRun(order, olivia, at.deps) };
  }

  it('names the operator in its email', async () => {
    const { at, run } = await supplied('email');
    expect(await queuedFacts(at)).toMatchObject([{ kind: 'activate mobile ID', orderedBy: 'Olivia Berg' }]);
    expect(run.orderedBy).toBe('Olivia Berg');
  });

  it('asks its owner for the number and notifies them of the end, whatever the options say', async () => {
    const { at, run } = await supplied('email');
    const client = testClient(at.deps);
    at.wait(1); // so that the mails have an order
    const number = numberOf(await client.open(await mailedTicket(at, run.id)));
    await expect(client.answer()).rejects.toMatchObject({ code: 'message_unapproved' });
    await expect(approveNumber({ id: run.id, number }, olivia.id, at.deps)).rejects.toMatchObject({
      code: 'run_unknown',
    });
    await approveNumber({ id: run.id, number }, at.alice.id, at.deps);
    await client.answer();
    await client.confirm();
    expect(await queuedFacts(at)).toMatchObject([{ kind: 'activate mobile ID' }, { kind: 'credential active' }]);
    expect(await at.deviations()).toEqual([]);
  });

  it('notifies its owner when the operator cancels it, and both follow along', async () => {
    const { at, run } = await supplied('portal');
    const told: string[] = [];
    const live = { ...at.deps.live, tellPerson: (who: string) => void told.push(who) };
    await cancelSuppliedRun(run.id, olivia, { ...at.deps, live });
    expect(told).toEqual(expect.arrayContaining([at.alice.id, olivia.id]));
    expect(await queuedFacts(at)).toMatchObject([{ kind: 'credential not created', why: 'cancelled' }]);
  });
});
