import { expect, it } from 'vitest';
import { PersonCredentials } from '../../../../../../server/web/admin/people/PersonCredentials.tsx';
import type { ActRefusal } from '../../../../../../shared/wire/act.ts';
import type { PersonRow } from '../../../../../../shared/wire/people.ts';
import { card } from '../../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../../support/render.tsx';

const person: PersonRow = {
  ...({ id: '9b2f8a52-6a2e-4a6b-9a6e-0f2d6c1b7a10', userName: 'alice', displayName: 'Alice Berg' } as const),
  ...({ email: 'alice@example.com', department: 'Sales', role: 'employee', state: 'active' } as const),
};

const shown = (why: ActRefusal, isAdmin: boolean) => {
  const refused = [{ process: 'VirtualSmartCardProcLockForOperator', why } as const];
  const credentials = [card({ acts: { offered: [], refused } })];
  return render(<PersonCredentials person={person} credentials={credentials} isAdmin={isAdmin} />);
};
const OFF = 'Lock card is not possible now. An admin has turned this off.';

it('leads an admin to what turns a process on, and an operator nowhere', () => {
  expect(shown('switched off', true)).toContain(`${OFF} <a href="/admin/processes">Turn it on</a>`);
  expect(shown('switched off', false)).toContain(OFF);
  expect(shown('switched off', false)).not.toContain('<a ');
  expect(shown('oneself', true)).not.toContain('<a ');
});

it('does not explain why what is locked cannot be locked', () =>
  expect(shown('locked', true)).not.toContain('not possible'));
