import { describe, expect, it } from 'vitest';
import { refuseActingOn } from '../../../../server/processes/refuse-acting-on.ts';
import { refusal } from '../../../support/refusal.ts';

const alice = { id: 'alice', role: 'employee' } as const;
const carl = { id: 'carl', role: 'employee' } as const;
const olivia = { id: 'olivia', role: 'operator' } as const;
const oscar = { id: 'oscar', role: 'operator' } as const;
const adam = { id: 'adam', role: 'admin' } as const;
const ada = { id: 'ada', role: 'admin' } as const;

describe('refuseActingOn', () => {
  it.each([
    ['an operator on an employee', alice, olivia],
    ['an admin on an employee', alice, adam],
    ['an admin on an operator', olivia, adam],
    ['an admin on another admin', ada, adam],
  ])('lets act %s', (_, person, operator) => expect(() => refuseActingOn(person, operator)).not.toThrow());

  it.each([
    ['an employee on another', alice, carl, /Only operators and admins/],
    ['an employee on himself', alice, alice, /Only operators and admins/],
    ['an operator on himself', olivia, olivia, /Nobody acts on himself/],
    ['an admin on himself', adam, adam, /Nobody acts on himself/],
    ['an operator on another operator', oscar, olivia, /Only an admin/],
    ['an operator on an admin', adam, olivia, /Only an admin/],
  ])('refuses %s', async (_, person, operator, why) => {
    const error = await refusal(async () => refuseActingOn(person, operator));
    expect(error.code).toBe('not_allowed');
    expect(error.detail).toMatch(why);
  });
});
