import { expect, it } from 'vitest';
import { actorNow } from '../../../../../server/identity/people/actor-now.ts';
import type { Role, UserState } from '../../../../../shared/person.ts';
import { makePerson } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

const adam = makePerson('adam', { role: 'admin' });
const stored = (now: { role?: Role; state?: UserState } | null) => ({
  byId: async (id: string) => (now === null || id !== adam.id ? null : { ...adam, ...now }),
});

it.each([
  ['is not there', null, 'session_missing'],
  ['is locked', { state: 'locked' }, 'session_missing'],
  ['is inactive', { state: 'inactive' }, 'session_missing'],
  ['is an operator', { role: 'operator' }, 'not_allowed'],
  ['is an employee', { role: 'employee' }, 'not_allowed'],
] as const)('refuses an admin who %s by now', async (_, now, code) => {
  await expect(actorNow(adam, stored(now), ['admin'])).rejects.toEqual(refusal(code));
});

it('gives the actor as they are now, for others to judge', async () => {
  expect(await actorNow(adam, stored({ role: 'operator' }))).toEqual({ ...adam, role: 'operator' });
  expect(await actorNow(adam, stored({}), ['admin'])).toEqual(adam);
});
