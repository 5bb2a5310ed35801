import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setSessionCookie } from '../../../../server/http/session-cookie.ts';
import type { Person } from '../../../../server/identity/person.ts';
import { startSession } from '../../../../server/identity/sessions/start-session.ts';
import { DEFINITIONS } from '../../../../server/processes/catalogue/catalogue.ts';
import { openMessage } from '../../../../server/processes/client/open-message.ts';
import type { SuppliedRun } from '../../../../shared/wire/admin.ts';
import { FORMAT } from '../../../../shared/wire/message.ts';
import { openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';

const PROCESS = 'MobileIDProcSupplyMobileIDForUser';

let app: TestApp;
const people: Record<string, Person> = {};
const cookies: Record<string, string> = {};

beforeEach(async () => {
  app = await openTestApp();
  for (const [userName, role, state] of [
    ['alice', 'employee', 'active'],
    ['bob', 'employee', 'inactive'],
    ['olivia', 'operator', 'active'],
    ['oscar', 'operator', 'active'],
    ['adam', 'admin', 'active'],
  ] as const) {
    const commonName = `${userName.charAt(0).toUpperCase()}${userName.slice(1)} Berg`;
    const person = await app.person({ userName, commonName, email: `${userName}@example.com`, role, state });
    const token = await app.store.transaction(({ sessions }) => startSession(person, { sessions, now: app.clock() }));
    people[userName] = person;
    cookies[userName] = setSessionCookie(token).split(';')[0] ?? '';
  }
});
afterEach(() => app.close());

const by = (userName: string) => ({ cookie: cookies[userName] ?? '' });
const read = (path: string, userName: string) => app.send(path, { headers: by(userName) });
const turn = (on: boolean, userName = 'adam', process = PROCESS) =>
  app.post(`/api/admin/processes/${process}`, { on }, { ...by(userName), method: 'PUT' });
const supply = (who: string, userName: string, change: object = {}) =>
  app.post(
    `/api/admin/people/${people[who]?.id}/runs`,
    { process: PROCESS, delivery: 'portal', ...change },
    by(userName),
  );
const detailOf = async (answer: Response) => ((await answer.json()) as { detail?: string }).detail; // a problem
const supplied = async (delivery = 'portal') => {
  await turn(true);
  const answer = await supply('alice', 'olivia', { delivery });
  expect(answer.status).toBe(200);
  return (await answer.json()) as SuppliedRun; // parsed by the server on its way out
};

describe('what is for operators', () => {
  it.each([
    ['departments', '/api/admin/people/departments'],
    ['the list of processes', '/api/admin/processes'],
  ])('lets operators and admins, and no others, have %s', async (_, path) => {
    expect((await read(path, 'olivia')).status).toBe(200);
    expect((await read(path, 'adam')).status).toBe(200);
    expect(await problemOf(await read(path, 'alice'))).toBe('403 not_allowed');
    expect(await problemOf(await app.send(path))).toBe('401 session_missing');
  });

  it('refuses an employee at everything that acts', async () => {
    const { id } = await supplied();
    expect(await problemOf(await supply('bob', 'alice'))).toBe('403 not_allowed');
    for (const [method, path] of [
      ['POST', `/api/admin/runs/${id}/ticket`],
      ['POST', `/api/admin/runs/${id}/cancel`],
      ['PUT', `/api/admin/processes/${PROCESS}`],
    ] as const) {
      expect(await problemOf(await app.post(path, {}, { ...by('alice'), method }))).toBe('403 not_allowed');
    }
  });
});

describe('turning processes on', () => {
  it('starts as declared: what operators hand out is off, their locks are on, those of people on for good', async () => {
    const { processes } = (await (await read('/api/admin/processes', 'olivia')).json()) as {
      processes: { process: string; on: boolean; fixed: boolean }[];
    }; // as above
    expect(processes.map(({ process, on, fixed }) => ({ process, on, fixed }))).toEqual(
      DEFINITIONS.map(({ name, who, on }) => ({ process: name, on, fixed: who === 'user' })),
    );
    const isOn = new Map(processes.map(({ process, on }) => [process, on]));
    expect(isOn.get(PROCESS)).toBe(false);
    expect(isOn.get('MobileIDProcLockForOperator')).toBe(true);
    expect(isOn.get('VirtualSmartCardProcLockForOperator')).toBe(true);
  });

  it('is for admins', async () => {
    expect(await problemOf(await turn(true, 'olivia'))).toBe('403 not_allowed');
    expect((await turn(true)).status).toBe(200);
    expect((await supply('alice', 'olivia')).status).toBe(200);
    expect((await turn(false)).status).toBe(200);
    expect(await problemOf(await supply('alice', 'olivia'))).toBe('409 process_off');
  });

  it('refuses a process of people and one that there is not', async () => {
    expect(await problemOf(await turn(false, 'adam', 'MobileIDSelfServiceProcGet'))).toBe('403 not_allowed');
    expect(await problemOf(await turn(true, 'adam', 'Nothing'))).toBe('404 process_unknown');
  });
});

describe('supplying', () => {
  it('is off until an admin turns it on', async () =>
    expect(await problemOf(await supply('alice', 'olivia'))).toBe('409 process_off'));

  it.each([
    ['themselves', 'olivia', 'olivia', '403 not_allowed'],
    ['themselves, as an admin', 'adam', 'adam', '403 not_allowed'],
    ['another operator', 'oscar', 'olivia', '403 not_allowed'],
    ['an admin', 'adam', 'olivia', '403 not_allowed'],
    ['a person who is not active', 'bob', 'olivia', '403 user_inactive'],
  ])('refuses %s', async (_, who, operator, problem) => {
    await turn(true);
    expect(await problemOf(await supply(who, operator))).toBe(problem);
  });

  it('lets an admin supply an operator', async () => {
    await turn(true);
    expect((await supply('olivia', 'adam')).status).toBe(200);
  });

  it('refuses a person and a process that there is not', async () => {
    await turn(true);
    const nobody = `/api/admin/people/${crypto.randomUUID()}/runs`;
    const body = { process: PROCESS, delivery: 'portal' };
    expect(await problemOf(await app.post(nobody, body, by('olivia')))).toBe('404 person_unknown');
    const selfService = { process: 'MobileIDSelfServiceProcGet' };
    expect(await problemOf(await supply('alice', 'olivia', selfService))).toBe('404 process_unknown');
  });

  it('says why in a sentence', async () => {
    await turn(true);
    expect(await detailOf(await supply('olivia', 'olivia'))).toBe('That is you.');
    expect(await detailOf(await supply('bob', 'olivia'))).toBe('Bob Berg is inactive.');
  });

  it.each(['portal', 'email'] as const)(
    'orders for the person, with second channel and notification, by %s',
    async (delivery) => {
      const run = await supplied(delivery);
      expect(run).toMatchObject({ state: 'running', step: 1, orderedBy: 'Olivia Berg', person: { userName: 'alice' } });
      const stored = await app.store.transaction(async ({ runs, messages }) => ({
        run: await runs.byId(run.id),
        message: await messages.ofRun(run.id),
      }));
      expect(stored.run).toMatchObject({
        personId: people['alice']?.id,
        startedBy: people['olivia']?.id,
        options: { delivery, notify: 'both', secondChannel: { portal: true, email: true } },
      });
      expect(stored.message?.delivery).toBe(delivery);
    },
  );

  it('has the phone ask for the number, also where the code is shown at the desk', async () => {
    const { id } = await supplied();
    const { ticket } = (await (await app.post(`/api/admin/runs/${id}/ticket`, {}, by('olivia'))).json()) as {
      ticket: string;
    }; // as above
    const opener = { format: FORMAT, clientSecretHash: 'ab'.repeat(32), deviceName: 'Pixel 9' };
    expect(await openMessage(opener, ticket, app.deps)).toMatchObject({ number: expect.stringMatching(/^\d{2}$/) });
    const run = await (await read(`/api/admin/runs/${id}`, 'olivia')).json();
    expect(run).toMatchObject({ progress: { numberWanted: true, deviceName: 'Pixel 9' } });
    expect(JSON.stringify(run)).not.toMatch(/"number":"/);
  });

  it('shows the order to the person, who can cancel it', async () => {
    const { id } = await supplied();
    const open = (await (await read('/api/runs', 'alice')).json()) as { runs: SuppliedRun[] }; // as above
    expect(open.runs).toMatchObject([{ id, orderedBy: 'Olivia Berg' }]);
    expect((await app.post(`/api/runs/${id}/cancel`, {}, by('alice'))).status).toBe(200);
  });

  it('notifies the operator too when the order moves on', async () => {
    const { id } = await supplied();
    const told: unknown[] = [];
    app.deps.live.onPerson(people['olivia']?.id ?? '', (change) => told.push(change));
    await app.post(`/api/runs/${id}/cancel`, {}, by('alice'));
    expect(told).toEqual([{ what: 'run', runId: id }]);
  });
});

describe('a supplied order', () => {
  const ticket = (id: string, userName: string) => app.post(`/api/admin/runs/${id}/ticket`, {}, by(userName));
  const cancel = (id: string, userName: string) => app.post(`/api/admin/runs/${id}/cancel`, {}, by(userName));

  it('is for the operator who started it, and admins', async () => {
    const { id } = await supplied();
    for (const userName of ['olivia', 'adam']) {
      expect((await read(`/api/admin/runs/${id}`, userName)).status).toBe(200);
      expect((await ticket(id, userName)).status).toBe(200);
    }
    expect(await problemOf(await read(`/api/admin/runs/${id}`, 'oscar'))).toBe('404 run_unknown');
    expect(await problemOf(await ticket(id, 'oscar'))).toBe('404 run_unknown');
    expect(await problemOf(await cancel(id, 'oscar'))).toBe('404 run_unknown');
    expect((await cancel(id, 'olivia')).status).toBe(200);
  });

  it('keeps orders that people started themselves from operators', async () => {
    const answer = await app.post('/api/runs', { process: 'MobileIDSelfServiceProcGet' }, by('alice'));
    const { id } = (await answer.json()) as { id: string }; // as above
    for (const userName of ['olivia', 'adam']) {
      expect(await problemOf(await read(`/api/admin/runs/${id}`, userName))).toBe('404 run_unknown');
      expect(await problemOf(await ticket(id, userName))).toBe('404 run_unknown');
    }
  });

  it('does not show an operator the link that goes by email', async () => {
    const { id } = await supplied('email');
    expect(await problemOf(await ticket(id, 'olivia'))).toBe('403 not_allowed');
  });

  it('is over when the operator has cancelled it', async () => {
    const { id } = await supplied();
    expect(await (await cancel(id, 'olivia')).json()).toMatchObject({ state: 'cancelled' });
    expect(await problemOf(await ticket(id, 'olivia'))).toBe('410 run_cancelled');
    expect(await app.store.transaction(({ credentials }) => credentials.orphans())).toEqual([]);
  });
});

describe('one person', () => {
  const details = async (who: string, userName: string) =>
    (await read(`/api/admin/people/${people[who]?.id}`, userName)).json();

  it('shows what can be started for them and what cannot, with the reason', async () => {
    const title = 'Supply mobile ID';
    const refused = { offered: [], refused: [{ title, code: 'process_off' }] };
    expect(await details('alice', 'olivia')).toMatchObject(refused);
    await turn(true);
    expect(await details('alice', 'olivia')).toMatchObject({ offered: [{ title }], refused: [] });
    const why = { reason: 'person not active', facts: { person: 'Bob Berg', state: 'inactive' } };
    expect(await details('bob', 'olivia')).toMatchObject({ offered: [], refused: [why] });
    for (const who of ['olivia', 'oscar', 'adam']) {
      expect(await details(who, 'olivia')).toMatchObject({ offered: [], refused: [{ code: 'not_allowed' }] });
    }
  });

  it('shows their orders and which of them this operator follows', async () => {
    const { id } = await supplied();
    await app.post('/api/runs', { process: 'VirtualSmartCardSelfServiceProcGet' }, by('alice'));
    expect(await details('alice', 'olivia')).toMatchObject({ runs: [{}, {}], followed: [id] });
    expect(await details('alice', 'oscar')).toMatchObject({ runs: [{}, {}], followed: [] });
  });

  it('shows the mails that the mail server refused for good', async () => {
    const mail = {
      id: crypto.randomUUID(),
      personId: people['alice']?.id ?? '',
      to: 'alice@example.com',
      facts: { kind: 'credential active', givenName: 'Alice', credential: 'mobile ID', deviceName: null, at: 'today' },
      language: null,
      learnedLanguage: null,
      timeZone: null,
      messageId: null,
      generation: null,
      state: 'failed',
      attempts: 1,
      createdAt: app.clock(),
      dueAt: app.clock(),
      sentAt: null,
      lastError: '550 no such mailbox',
    } as const;
    await app.store.transaction(({ outbox }) => outbox.insert(mail));
    const refused = {
      to: mail.to,
      subject: 'Your mobile ID is active',
      why: '550 no such mailbox',
      wrongAddress: null,
    };
    expect(await details('alice', 'olivia')).toMatchObject({ failedMails: [refused] });
    const elsewhere = { ...mail, id: crypto.randomUUID(), to: 'alice@[192.0.2.1]', createdAt: new Date(0) };
    await app.store.transaction(({ outbox }) => outbox.insert(elsewhere));
    const wrongAddress = { code: 'IP address', facts: {} };
    expect(await details('alice', 'olivia')).toMatchObject({ failedMails: [refused, { wrongAddress }] });
  });

  it('says when there is no such person', async () =>
    expect(await problemOf(await read(`/api/admin/people/${crypto.randomUUID()}`, 'olivia'))).toBe(
      '404 person_unknown',
    ));
});
