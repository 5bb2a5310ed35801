import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inCallOf } from '../../../../server/audit/caller.ts';
import { answerProblem } from '../../../../server/http/answer-problem.ts';
import { REFUSALS } from '../../../../server/http/refusals.ts';
import { createLog } from '../../../../server/log.ts';
import { RATE_LIMITS } from '../../../../server/rate-limits.ts';
import { AppError, type ErrorCode, IDENTITY_CODES, PROVISIONING_CODES } from '../../../../shared/errors.ts';
import { openTestApp, PASSWORD, type TestApp } from '../../../support/http-client.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

/** The security events in the log, oldest first, after those of a new server. */
const lines = () =>
  app.lines
    .map((line) => JSON.parse(line))
    .filter(({ happened, event }) => happened === 'security event' && event !== 'options.installed');
const entries = async () =>
  (await app.store.transaction(({ audit }) => audit.following(0, 10_000))).flatMap((each) =>
    'what' in each && !each.what.startsWith('options.') ? each : [],
  );
const logIn = (userName: string, password: string, from = '192.0.2.7') =>
  app.post('/api/session', { userName, password }, { from });

describe('a refusal', () => {
  // The keys of the two lists are their codes.
  const codes = Object.keys({ ...IDENTITY_CODES, ...PROVISIONING_CODES }) as ErrorCode[];

  it.each(codes)('%s is one event', (code) => {
    const told: string[] = [];
    const log = createLog('info', { write: (line) => told.push(line), now: app.clock });
    const call = {
      network: '192.0.2.7',
      by: 'b0a7c1f0-0000-4000-8000-000000000000',
      order: null,
      told: new Set<never>(),
    };
    inCallOf(call, () => answerProblem(new AppError(code), { log }));
    expect(told.map((line) => JSON.parse(line))).toEqual([
      {
        ...{ time: app.clock().toISOString(), level: 'warn', happened: 'security event' },
        ...{ event: REFUSALS[code], about: call.by, by: call.by, network: call.network, code },
      },
    ]);
    expect(REFUSALS[code]).not.toBeNull();
  });

  it('of another site says who came from where', async () => {
    await app.send('/api/session', {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{}',
    });
    const from = { named: 'https://evil.example', network: '192.0.2.7' };
    expect(lines()).toMatchObject([{ event: 'origin.refused', level: 'warn', ...from }]);
    expect(app.lines.filter((line) => JSON.parse(line).level === 'warn')).toHaveLength(1);
  });

  it('is not recorded for a caller without a session: each visit begins by asking who is logged in', async () => {
    await app.send('/api/session');
    expect(lines()).toEqual([]);
    for (const cookie of ['__Host-session=stolen', `__Host-session=${'A'.repeat(43)}`]) {
      await app.send('/api/session', { headers: { cookie } });
    }
    expect(lines()).toMatchObject(Array(2).fill({ event: 'session.missing', network: '192.0.2.7' }));
  });

  it('of a call without the right to it names the person', async () => {
    const { id } = await app.person();
    const cookie = await app.logIn();
    await app.send('/api/admin/audit/newest', { headers: { cookie } });
    expect(lines().at(-1)).toMatchObject({ event: 'caller.refused', by: id, code: 'not_allowed' });
  });
});

describe('logging in', () => {
  it('is an entry and a line, right or wrong, with the network and never with what was typed', async () => {
    const { id } = await app.person();
    await logIn('alice', 'hunter2-hunter2');
    await logIn('hunter2-hunter2', 'x');
    await logIn('alice', PASSWORD);
    const network = '192.0.2.7';
    expect(await entries()).toMatchObject([
      { what: 'log-in.wrong', by: null, about: id, facts: { network, times: 1 } },
      { what: 'log-in.wrong', by: null, about: 'an unknown account', facts: { network, times: 1 } },
      { what: 'log-in.right', by: id, about: id, facts: { network } },
    ]);
    expect(lines().map(({ event, network: from }) => [event, from])).toEqual([
      ['log-in.wrong', network],
      ['log-in.wrong', network],
      ['log-in.right', network],
    ]);
    expect(JSON.stringify([app.lines, await entries()])).not.toContain('hunter2');
  });

  it('that is blocked is an entry once, and no second line at the door', async () => {
    await app.person();
    await app.store.transaction(async ({ tries }) => {
      const [start, end] = [app.clock(), new Date(app.clock().getTime() + 900_000)];
      for (let made = 0; made < RATE_LIMITS.logIn.address.tries; made += 1) {
        await tries.count(`${RATE_LIMITS.logIn.address.name} 192.0.2.7`, start, end);
      }
    });
    for (let times = 0; times < 3; times += 1) await logIn('alice', PASSWORD);
    expect(lines().map(({ event }) => event)).toEqual(Array(3).fill('log-in.blocked'));
    expect((await entries()).map(({ what }) => what)).toEqual(['log-in.blocked']);
  });

  it('says why a person with the right password was not let in', async () => {
    await app.person({ state: 'inactive' });
    await logIn('alice', PASSWORD);
    expect((await entries()).at(-1)).toMatchObject({ facts: { reason: 'the account is inactive' } });
  });

  it('that goes wrong again and again is a line each time, and an entry at the 1st and the 10th', async () => {
    const told = { event: 'log-in.wrong', by: null, about: 'an unknown account', network: '192.0.2.7' } as const;
    for (let tries = 0; tries < 13; tries += 1) await app.store.tell(told, app.clock(), 'alice');
    await app.store.tell(told, app.clock(), 'bob');
    expect(lines()).toHaveLength(14);
    expect((await entries()).map(({ facts }) => facts['times'])).toEqual([1, 10, 1]);
  });

  it('ends with an entry, here and everywhere', async () => {
    const { id } = await app.person();
    const [one, other] = [await app.logIn(), await app.logIn()];
    await app.post('/api/session', {}, { cookie: one, method: 'DELETE' });
    await app.post('/api/sessions', {}, { cookie: other, method: 'DELETE' });
    const ends = (await entries()).filter(({ what }) => what.startsWith('session.'));
    expect(ends).toMatchObject([
      { what: 'session.ended', by: id },
      { what: 'session.all-ended', by: id, facts: { ended: 1 } },
    ]);
  });

  it('that ran out is a line', async () => {
    const { id } = await app.person();
    const cookie = await app.logIn();
    app.clock.advance(31 * 60_000);
    await app.send('/api/session', { headers: { cookie } });
    expect(lines().slice(-2)).toMatchObject([{ event: 'session.expired', about: id }, { event: 'session.missing' }]);
  });
});

it('records a wrong set-up link, once for all tries from one network', async () => {
  const admin = { userName: 'ada', givenName: 'Ada', surname: 'Lind', email: 'ada@example.com' };
  const given = { ...admin, token: 'A'.repeat(43), code: 'ABCD-EFGH', password: 'Tarn-4821-Fjord' };
  for (let tries = 0; tries < 3; tries += 1) await app.post('/api/setup', given);
  expect((await entries()).map(({ what }) => what)).toEqual(['setup-link.refused']);
  expect(lines()).toHaveLength(3);
});
