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
    ['an employee on another', alice, carl, 'Only operators and admins act for others.'],
    ['an employee on themselves', alice, alice, 'Only operators and admins act for others.'],
    ['an operator on themselves', olivia, olivia, 'Nobody acts on themselves as an operator.'],
    ['an admin on themselves', adam, adam, 'Nobody acts on themselves as an operator.'],
    ['an operator on another operator', oscar, olivia, 'Only an admin acts on operators and admins.'],
    ['an operator on an admin', adam, olivia, 'Only an admin acts on operators and admins.'],
  ])('refuses %s', (_, person, operator, detail) =>
    expect(() => refuseActingOn(person, operator)).toThrow(expect.objectContaining({ code: 'not_allowed', detail })),
  );
});
