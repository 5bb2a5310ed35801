import { describe, expect, it } from 'vitest';
import { refuseActingOn } from '../../../../../server/processes/engine/refuse-acting-on.ts';

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
    ['an employee on another', alice, carl, 'operators only'],
    ['an employee on themselves', alice, alice, 'operators only'],
    ['an operator on themselves', olivia, olivia, 'oneself'],
    ['an admin on themselves', adam, adam, 'oneself'],
    ['an operator on another operator', oscar, olivia, 'admins only'],
    ['an operator on an admin', adam, olivia, 'admins only'],
  ])('refuses %s', (_, person, operator, reason) =>
    expect(() => refuseActingOn(person, operator)).toThrow(
      expect.objectContaining({ code: 'not_allowed', explanation: { reason, facts: {} } }),
    ),
  );
});
