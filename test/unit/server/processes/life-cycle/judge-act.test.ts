import { describe, expect, it } from 'vitest';
import { credentialProcess } from '../../../../../server/processes/catalogue/catalogue.ts';
import type { ChangingProcess, PersonProcess } from '../../../../../server/processes/catalogue/definition.ts';
import { judgeAct, refusalError } from '../../../../../server/processes/life-cycle/judge-act.ts';
import { offeredActs } from '../../../../../server/processes/life-cycle/offered-acts.ts';
import type { Role, UserState } from '../../../../../shared/person.ts';
import { ACT_REFUSALS } from '../../../../../shared/wire/act.ts';

const lock = credentialProcess('MobileIDSelfServiceProcLock');
const reactivate: ChangingProcess = {
  ...lock,
  change: { from: ['inactive'], to: 'active', certificates: 'valid' },
};
const lockByOperator: ChangingProcess = { ...lock, who: 'operator' };
const deactivatePerson: PersonProcess = {
  ...lock,
  does: 'change person',
  about: 'person',
  who: 'operator',
  change: { from: ['active'], to: 'inactive' },
  credentials: { from: ['active'], to: 'inactive', certificates: 'on hold' },
};
const reactivatePerson: PersonProcess = { ...deactivatePerson, change: { from: ['inactive'], to: 'active' } };

const holder = (state: UserState = 'active', role: Role = 'employee') => ({ id: 'alice', role, state });
const actor = (role: Role, id: string = role) => ({ id, role });

const ROWS = [
  ['their holder locks an active one', lock, holder(), 'active', actor('employee', 'alice'), true, null],
  ['their holder, who is an admin', lock, holder('active', 'admin'), 'active', actor('admin', 'alice'), true, null],
  ['one that is not created', lock, holder(), 'registered', actor('employee', 'alice'), true, 'not created'],
  ['one that is paused', lock, holder(), 'inactive', actor('employee', 'alice'), true, 'not active'],
  ['one that is locked', lock, holder(), 'locked', actor('employee', 'alice'), true, 'locked'],
  ['an operator', lockByOperator, holder(), 'active', actor('operator'), true, null],
  ['an operator, switched off', lockByOperator, holder(), 'active', actor('operator'), false, 'switched off'],
  [
    'off by default',
    { ...lockByOperator, on: false },
    holder(),
    'active',
    actor('operator'),
    false,
    'never switched on',
  ],
  ['its state comes before the switch', lockByOperator, holder(), 'locked', actor('operator'), false, 'locked'],
  ['so does who it is', lockByOperator, holder(), 'active', actor('employee', 'carol'), false, 'operators only'],
  [
    "so does its person's state",
    { ...reactivate, who: 'operator' },
    holder('inactive'),
    'inactive',
    actor('operator'),
    false,
    'person not active',
  ],
  ['an employee', lockByOperator, holder(), 'active', actor('employee', 'carol'), true, 'operators only'],
  ['themselves', lockByOperator, holder('active', 'operator'), 'active', actor('operator', 'alice'), true, 'oneself'],
  [
    'an admin themselves',
    lockByOperator,
    holder('active', 'admin'),
    'active',
    actor('admin', 'alice'),
    true,
    'oneself',
  ],
  ['another operator', lockByOperator, holder('active', 'operator'), 'active', actor('operator'), true, 'admins only'],
  ['an admin above them', lockByOperator, holder('active', 'admin'), 'active', actor('operator'), true, 'admins only'],
  ['an admin on an operator', lockByOperator, holder('active', 'operator'), 'active', actor('admin'), true, null],
  ['a card of an inactive person', lockByOperator, holder('inactive'), 'active', actor('operator'), true, null],
  [
    'who it is comes before its state',
    lockByOperator,
    holder('active', 'admin'),
    'locked',
    actor('operator'),
    true,
    'admins only',
  ],
  ['back from a pause', reactivate, holder(), 'inactive', actor('operator'), true, null],
  ['back from nothing', reactivate, holder(), 'active', actor('operator'), true, 'not inactive'],
  ['back from the end', reactivate, holder(), 'locked', actor('operator'), true, 'locked'],
  [
    'back for an inactive person',
    reactivate,
    holder('inactive'),
    'inactive',
    actor('operator'),
    true,
    'person not active',
  ],
  ['an active person', deactivatePerson, holder(), 'active', actor('operator'), true, null],
  [
    'an inactive person',
    deactivatePerson,
    holder('inactive'),
    'inactive',
    actor('operator'),
    true,
    'person not active',
  ],
  [
    'a requested person',
    deactivatePerson,
    holder('requested'),
    'requested',
    actor('operator'),
    true,
    'person not active',
  ],
  ['a locked person', deactivatePerson, holder('locked'), 'locked', actor('operator'), true, 'locked'],
  ['an inactive person back', reactivatePerson, holder('inactive'), 'inactive', actor('operator'), true, null],
  ['an active person back', reactivatePerson, holder(), 'active', actor('operator'), true, 'person not inactive'],
  [
    'oneself back',
    reactivatePerson,
    holder('inactive', 'operator'),
    'inactive',
    actor('operator', 'alice'),
    true,
    'oneself',
  ],
] as const;

describe('judgeAct', () => {
  it.each(ROWS)('%s', (_, definition, of, state, by, on, expected) =>
    expect(judgeAct(definition, { holder: of, state, actor: by, on })).toBe(expected),
  );

  it('gives each of its refusals in this table', () => {
    const seen = new Set(ROWS.map((row) => row[6]).filter((refusal) => refusal !== null));
    expect([...seen].sort()).toEqual([...ACT_REFUSALS].sort());
  });

  it.each(ROWS)('is what screens are offered: %s', (_, definition, of, state, by, on, why) => {
    const { name: process, reasons, about, change } = definition;
    const told = about !== 'person' && change.to === 'locked' && of.state === 'active';
    const offered = why === null ? [{ process, reasons, told }] : [];
    const refused = why === null ? [] : [{ process, why }];
    expect(offeredActs([[definition, on]], { holder: of, state, actor: by })).toEqual({ offered, refused });
  });
});

describe('refusalError', () => {
  it.each([
    ['switched off', 'process_off'],
    ['never switched on', 'process_off'],
    ['operators only', 'not_allowed'],
    ['oneself', 'not_allowed'],
    ['admins only', 'not_allowed'],
    ['person not active', 'user_inactive'],
    ['person not inactive', 'user_not_inactive'],
    ['not created', 'credential_not_active'],
    ['not active', 'credential_not_active'],
    ['not inactive', 'credential_not_inactive'],
    ['locked', 'credential_not_active'],
  ] as const)('says %s as %s', (refusal, code) => expect(refusalError(refusal).code).toBe(code));
});
