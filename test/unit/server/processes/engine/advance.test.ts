import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../../../server/processes/catalogue/catalogue.ts';
import { advance, type RunEvent, type RunSnapshot } from '../../../../../server/processes/engine/advance.ts';
import type { OrderRun } from '../../../../../server/processes/engine/run-store.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { defaultOptions } from '../../../../support/default-options.ts';
import { makePerson, PROCESS } from '../../../../support/provisioning.ts';

const NOW = new Date('2026-05-17T10:42:00Z');
const alice = makePerson('alice');
const { name: process, steps } = CATALOGUE[PROCESS];
const started: OrderRun = {
  id: '0198f7a0-0000-7000-8000-000000000001',
  process,
  personId: alice.id,
  state: 'running',
  steps,
  step: 0,
  options: defaultOptions('virtual smart card', alice),
  reference: '7F3K-22',
  credentialId: null,
  reason: null,
  startedBy: null,
  startedAt: new Date('2026-05-17T10:40:00Z'),
  endedAt: null,
  endedWhy: null,
  cutAt: null,
  expiresAt: new Date('2026-05-17T11:40:00Z'),
  version: 7,
};

const moment = (state: OrderRun['state'], step: number, message: RunSnapshot['message']): RunSnapshot => ({
  run: { ...started, state, step, endedAt: state === 'running' ? null : started.startedAt },
  message,
});

/** Everything a run can be. */
const MOMENTS = {
  'at the start': moment('running', 0, null),
  'ordered, nobody came': moment('running', 1, 'waiting'),
  opened: moment('running', 1, 'opened'),
  answered: moment('running', 1, 'answered'),
  issued: moment('running', 1, 'issued'),
  confirmed: moment('running', 1, 'confirmed'),
  finished: moment('finished', 2, 'confirmed'),
  'cancelled at the start': moment('cancelled', 0, null),
  'cancelled later': moment('cancelled', 1, 'cancelled'),
  'expired at the start': moment('expired', 0, null),
  'expired later': moment('expired', 1, 'expired'),
  failed: moment('failed', 1, 'failed'),
} as const;

const EVENTS = {
  'Next on Start': { type: 'next', step: 0 },
  'Next on Create card': { type: 'next', step: 1 },
  'Next on Done': { type: 'next', step: 2 },
  cancel: { type: 'cancel', by: 'owner' },
  'cancel of an operator': { type: 'cancel', by: 'operator', who: 'olivia' },
  'cancel of the server': { type: 'cancel', by: 'server' },
  'number wrong': { type: 'number wrong' },
  progressed: { type: 'progressed' },
  confirmed: { type: 'confirmed' },
  'limit reached': { type: 'limit reached' },
  expire: { type: 'expire' },
  fail: { type: 'fail', why: 'its certificates could not be made' },
} as const satisfies Record<string, RunEvent>;

/** `same`, an error code, or state, step and effects after the move. */
function outcome(at: RunSnapshot, event: RunEvent): string {
  try {
    const { run, effects } = advance(at, event, NOW);
    if (run === at.run) {
      expect(effects).toEqual([]);
      return 'same';
    }
    expect(run.version).toBe(at.run.version + 1);
    expect(run.endedAt).toEqual(run.state === 'running' ? null : NOW);
    const done = effects.map((effect) => Object.values(effect).join(' '));
    return [run.state, ...(run.endedWhy === null ? [] : [run.endedWhy]), run.step, ...done].join(', ');
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

const BEFORE_CONFIRM = {
  'Next on Start': 'same',
  'Next on Create card': 'run_not_ready',
  'Next on Done': 'run_not_ready',
  cancel: 'cancelled, 1, void message cancelled',
  'cancel of an operator': 'cancelled, 1, void message cancelled, notify cancelled',
  'cancel of the server': 'cancelled, 1, void message cancelled',
  'number wrong': 'cancelled, number wrong, 1, void message cancelled, notify number wrong',
  progressed: 'running, 1',
  confirmed: 'run_not_ready',
  'limit reached': 'failed, limit reached, 1, void message failed, notify limit reached',
  expire: 'expired, 1, void message expired, notify expired',
  fail: 'failed, 1, void message failed, notify failed',
};

const ended = (code: string, step: 0 | 1, cancel: string): Record<keyof typeof EVENTS, string> => ({
  'Next on Start': step === 0 ? code : 'same',
  'Next on Create card': code,
  'Next on Done': code,
  cancel,
  'cancel of an operator': cancel,
  'cancel of the server': cancel,
  'number wrong': 'same',
  progressed: 'same',
  confirmed: code,
  'limit reached': 'same',
  expire: 'same',
  fail: 'same',
});

const TABLE: Record<keyof typeof MOMENTS, Record<keyof typeof EVENTS, string>> = {
  'at the start': {
    'Next on Start': 'running, 1, order message make',
    'Next on Create card': 'run_not_ready',
    'Next on Done': 'run_not_ready',
    cancel: 'cancelled, 0',
    'cancel of an operator': 'cancelled, 0',
    'cancel of the server': 'cancelled, 0',
    'number wrong': 'cancelled, number wrong, 0',
    progressed: 'running, 0',
    confirmed: 'run_not_ready',
    'limit reached': 'failed, limit reached, 0',
    expire: 'expired, 0',
    fail: 'failed, 0',
  },
  'ordered, nobody came': BEFORE_CONFIRM,
  opened: BEFORE_CONFIRM,
  answered: BEFORE_CONFIRM,
  issued: { ...BEFORE_CONFIRM, confirmed: 'running, 1, activate credential, notify active' },
  confirmed: {
    'Next on Start': 'same',
    'Next on Create card': 'finished, 2',
    'Next on Done': 'run_not_ready',
    cancel: 'run_finished',
    'cancel of an operator': 'run_finished',
    'cancel of the server': 'run_finished',
    'number wrong': 'same',
    progressed: 'running, 1',
    confirmed: 'same',
    'limit reached': 'same',
    expire: 'same',
    fail: 'same',
  },
  finished: {
    'Next on Start': 'same',
    'Next on Create card': 'same',
    'Next on Done': 'run_finished',
    cancel: 'run_finished',
    'cancel of an operator': 'run_finished',
    'cancel of the server': 'run_finished',
    'number wrong': 'same',
    progressed: 'same',
    confirmed: 'same',
    'limit reached': 'same',
    expire: 'same',
    fail: 'same',
  },
  'cancelled at the start': ended('run_cancelled', 0, 'same'),
  'cancelled later': ended('run_cancelled', 1, 'same'),
  'expired at the start': ended('run_expired', 0, 'run_expired'),
  'expired later': ended('run_expired', 1, 'run_expired'),
  failed: ended('run_failed', 1, 'run_failed'),
};

describe('advance', () => {
  const rows = Object.entries(TABLE).flatMap(([at, events]) =>
    Object.entries(events).map(([event, expected]) => [at, event, expected] as const),
  );
  it.each(rows)('%s + %s → %s', (at, event, expected) => {
    // The rows are made of exactly these keys.
    expect(outcome(MOMENTS[at as keyof typeof MOMENTS], EVENTS[event as keyof typeof EVENTS])).toBe(expected);
  });

  it('never changes the run it was given', () => {
    const frozen = { run: Object.freeze({ ...started }), message: null };
    expect(advance(frozen, { type: 'next', step: 0 }, NOW).run).not.toBe(frozen.run);
    expect(frozen.run.step).toBe(0);
  });
});
