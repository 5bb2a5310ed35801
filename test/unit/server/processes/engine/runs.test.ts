import { beforeEach, describe, expect, it } from 'vitest';
import { expireDue } from '../../../../../server/processes/engine/expire-due.ts';
import { readTicket } from '../../../../../server/processes/engine/read-ticket.ts';
import { transact } from '../../../../../server/processes/engine/transact.ts';
import { voidRunsOf } from '../../../../../server/processes/engine/void-runs-of.ts';
import { cancelRun } from '../../../../../server/processes/self-service/cancel-run.ts';
import { listOpenRuns } from '../../../../../server/processes/self-service/list-open-runs.ts';
import { listProcesses } from '../../../../../server/processes/self-service/list-processes.ts';
import { nextStep } from '../../../../../server/processes/self-service/next-step.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import { startRun } from '../../../../../server/processes/self-service/start-run.ts';
import { CAPS } from '../../../../../server/rate-limits.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { defaultOptions } from '../../../../support/default-options.ts';
import {
  issuedCard,
  MOBILE,
  makePerson,
  PROCESS,
  type Provisioning,
  startProvisioning,
} from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
});

async function activeCard(): Promise<string> {
  const { runId, client } = await issuedCard(at);
  await client.confirm();
  return runId;
}

describe('starting', () => {
  it('freezes steps and options', async () => {
    let days = 10;
    const changing = await startProvisioning({
      options: (person) => ({
        ...defaultOptions('virtual smart card', person),
        validity: { amount: days, unit: 'days' },
      }),
    });
    const { id } = await startRun(PROCESS, changing.alice.id, changing.deps);
    days = 20;
    const run = await readRun(id, changing.alice.id, changing.deps);
    expect(run.ordered.validity).toEqual({ amount: 10, unit: 'days' });
    expect(run.steps.map(({ title }) => title)).toEqual(['Start', 'Create card', 'Done']);
    expect(run).toMatchObject({ state: 'running', step: 0, ready: true, progress: null, credentialId: null });
    expect(run.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{2}$/);
  });

  it('refuses one more than anybody can finish, until one is cancelled or its time is up', async () => {
    await activeCard();
    const ids = [];
    for (let count = 0; count < CAPS.unfinishedOrders; count += 1) {
      ids.push((await startRun(PROCESS, at.alice.id, at.deps)).id);
    }
    await expect(startRun(PROCESS, at.alice.id, at.deps)).rejects.toEqual(refusal('run_limit_reached'));
    await cancelRun(ids[0] ?? '', at.alice.id, at.deps);
    await startRun(PROCESS, at.alice.id, at.deps);
    await expect(startRun(PROCESS, at.alice.id, at.deps)).rejects.toEqual(refusal('run_limit_reached'));
    at.wait(3600);
    await startRun(PROCESS, at.alice.id, at.deps);
  });

  it.each(['NoSuchProc', 'MobileIDSelfServiceProcLock', 'MobileIDProcSupplyMobileIDForUser'])(
    'refuses %s, which a person cannot order themselves',
    async (process) => {
      await expect(startRun(process, at.alice.id, at.deps)).rejects.toEqual(refusal('process_unknown'));
      expect((await listProcesses(at.alice, at.deps)).map((offered) => offered.process)).not.toContain(process);
    },
  );

  it.each(['registered', 'requested', 'inactive', 'locked'] as const)('refuses a person who is %s', async (state) => {
    const bob = makePerson('bob', { state });
    await at.store.transaction(({ people }) => people.insert(bob, null));
    await expect(startRun(PROCESS, bob.id, at.deps)).rejects.toEqual(refusal('user_inactive'));
  });

  it('refuses options with a mistake and offers the process all the same', async () => {
    const broken = await startProvisioning({
      deps: { optionsFor: () => Promise.reject(new AppError('options_unsatisfiable')) },
    });
    await expect(startRun(PROCESS, broken.alice.id, broken.deps)).rejects.toEqual(refusal('options_unsatisfiable'));
    expect(await listProcesses(broken.alice, broken.deps)).toMatchObject([
      { process: PROCESS, purposes: [] },
      { process: MOBILE, purposes: [] },
    ]);
  });

  it('refuses one more than the limit, also on the way to ordering', async () => {
    at = await startProvisioning({
      options: (person) => ({ ...defaultOptions('virtual smart card', person), activeLimit: 1 }),
    });
    const { id } = await startRun(PROCESS, at.alice.id, at.deps);
    await activeCard();
    await expect(startRun(PROCESS, at.alice.id, at.deps)).rejects.toEqual(refusal('process_limit_reached'));
    expect(await readRun(id, at.alice.id, at.deps)).toMatchObject({ ready: false, active: 1, limit: 1 });
    await expect(nextStep({ id, step: 0 }, at.alice.id, at.deps)).rejects.toEqual(refusal('process_limit_reached'));
    expect(await listProcesses(at.alice, at.deps)).toMatchObject([{ active: 1, limit: 1 }, { active: 0 }]);
  });
});

describe("another person's run", () => {
  it.each([
    ['read', (id: string, who: string) => readRun(id, who, at.deps)],
    ['continued', (id: string, who: string) => nextStep({ id, step: 0 }, who, at.deps)],
    ['cancelled', (id: string, who: string) => cancelRun(id, who, at.deps)],
    ['opened', (id: string, who: string) => readTicket(id, who, at.deps)],
  ])('cannot be %s', async (_, attempt) => {
    const carol = makePerson('carol');
    await at.store.transaction(({ people }) => people.insert(carol, null));
    const { id } = await startRun(PROCESS, at.alice.id, at.deps);
    await expect(attempt(id, carol.id)).rejects.toEqual(refusal('run_unknown'));
    await expect(attempt(crypto.randomUUID(), at.alice.id)).rejects.toEqual(refusal('run_unknown'));
  });
});

describe('Next', () => {
  it('orders the message once, however often it is chosen', async () => {
    const { id } = await startRun(PROCESS, at.alice.id, at.deps);
    const next = () => nextStep({ id, step: 0 }, at.alice.id, at.deps);
    const [first, second] = await Promise.all([next(), next()]);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ step: 1, version: 2, progress: { state: 'waiting' } });
    expect(await at.store.transaction(({ credentials }) => credentials.ofPerson(at.alice.id))).toHaveLength(1);
  });

  it('is refused before the client has confirmed', async () => {
    const { runId } = await at.orderCard();
    await expect(nextStep({ id: runId, step: 1 }, at.alice.id, at.deps)).rejects.toEqual(refusal('run_not_ready'));
  });

  it('finishes what is confirmed, and may be repeated', async () => {
    const id = await activeCard();
    const next = () => nextStep({ id, step: 1 }, at.alice.id, at.deps);
    expect(await next()).toMatchObject({ state: 'finished', step: 2, ready: false });
    expect(await next()).toEqual(await readRun(id, at.alice.id, at.deps));
  });
});

describe('the ticket', () => {
  it('is the same at every call and is not stored', async () => {
    const { runId, ticket } = await at.orderCard();
    expect(ticket).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await readTicket(runId, at.alice.id, at.deps)).toBe(ticket);
    const message = await at.store.transaction(({ messages }) => messages.ofRun(runId));
    expect(JSON.stringify(message)).not.toContain(ticket);
  });

  it('is refused before anything is ordered, and after the end', async () => {
    const { id } = await startRun(PROCESS, at.alice.id, at.deps);
    await expect(readTicket(id, at.alice.id, at.deps)).rejects.toEqual(refusal('run_not_ready'));
    await cancelRun(id, at.alice.id, at.deps);
    await expect(readTicket(id, at.alice.id, at.deps)).rejects.toEqual(refusal('run_cancelled'));
    const confirmed = await activeCard();
    await expect(readTicket(confirmed, at.alice.id, at.deps)).rejects.toEqual(refusal('run_finished'));
  });
});

describe('Cancel', () => {
  it('can be chosen twice', async () => {
    const { runId } = await at.orderCard();
    const first = await cancelRun(runId, at.alice.id, at.deps);
    expect(await cancelRun(runId, at.alice.id, at.deps)).toEqual(first);
    expect(first).toMatchObject({ state: 'cancelled', credentialId: null, progress: { state: 'cancelled' } });
  });

  it('is refused once the client has confirmed', async () => {
    const id = await activeCard();
    await expect(cancelRun(id, at.alice.id, at.deps)).rejects.toEqual(refusal('run_finished'));
    expect((await readRun(id, at.alice.id, at.deps)).state).toBe('running');
  });
});

describe('time', () => {
  it.each([
    ['read', (id: string) => readRun(id, at.alice.id, at.deps).then(({ state }) => state), 'expired'],
    ['continued', (id: string) => code(nextStep({ id, step: 1 }, at.alice.id, at.deps)), 'run_expired'],
    ['cancelled', (id: string) => code(cancelRun(id, at.alice.id, at.deps)), 'run_expired'],
    ['opened', (id: string) => code(readTicket(id, at.alice.id, at.deps)), 'run_expired'],
  ])('ends a run that is %s too late, and keeps that', async (_, attempt, expected) => {
    const { runId } = await at.orderCard();
    at.wait(600);
    expect(await attempt(runId)).toBe(expected);
    expect((await at.store.transaction(({ runs }) => runs.byId(runId)))?.state).toBe('expired');
    expect(await at.store.transaction(({ credentials }) => credentials.ofPerson(at.alice.id))).toEqual([]);
  });

  it('leaves a message alive until its last millisecond', async () => {
    const { runId } = await at.orderCard();
    at.wait(599.999);
    expect((await readRun(runId, at.alice.id, at.deps)).state).toBe('running');
  });

  it('sweeps abandoned messages and runs, and nothing else', async () => {
    await activeCard();
    const { id } = await startRun(PROCESS, at.alice.id, at.deps);
    await at.orderCard();
    expect(await expireDue(at.deps.clock(), at.deps)).toBe(0);
    at.wait(3600);
    expect(await expireDue(at.deps.clock(), at.deps)).toBe(2);
    expect((await readRun(id, at.alice.id, at.deps)).state).toBe('expired');
    expect((await listOpenRuns(at.alice.id, at.deps)).map((run) => run.progress?.state)).toEqual(['confirmed']);
    expect(await at.deviations()).toEqual([]);
  });

  it('sweeps more than one batch', async () => {
    for (let made = 0; made < 120; made += 1) {
      const person = makePerson(`p${made}`);
      await at.store.transaction(({ people }) => people.insert(person, null));
      await startRun(PROCESS, person.id, at.deps);
    }
    at.wait(3600);
    expect(await expireDue(at.deps.clock(), at.deps)).toBe(120);
  });
});

it('notifies the person and the client of a change, after it is committed', async () => {
  const { runId } = await at.orderCard();
  const message = await at.store.transaction(({ messages }) => messages.ofRun(runId));
  at.told.length = 0;
  await cancelRun(runId, at.alice.id, at.deps);
  expect(at.told).toEqual([`run ${runId}`, 'credentials', `client ${message?.id}`]);
  await expect(nextStep({ id: runId, step: 1 }, at.alice.id, at.deps)).rejects.toThrow();
  expect(at.told).toHaveLength(3);
});

it('voids what a person has not confirmed', async () => {
  const confirmed = await activeCard();
  const { runId } = await at.orderCard();
  await transact(at.deps, (tx) => voidRunsOf(at.alice.id, tx));
  expect((await readRun(runId, at.alice.id, at.deps)).state).toBe('cancelled');
  expect((await readRun(confirmed, at.alice.id, at.deps)).state).toBe('running');
  expect(await at.deviations()).toEqual([]);
});

async function code(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? error.code : 'not refused';
}
