import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PersonActs, startOnPerson } from '../../../../../../server/web/admin/people/PersonActs.tsx';
import { AdminTextsGiven } from '../../../../../../server/web/admin/texts/use-texts.tsx';
import { ACT_SCREENS } from '../../../../../../server/web/parts/acts/act-screens.ts';
import type { ActName } from '../../../../../../shared/process.ts';
import type { ActTexts } from '../../../../../../shared/texts/en/acts.ts';
import type { Acts } from '../../../../../../shared/wire/act.ts';
import type { PersonRow } from '../../../../../../shared/wire/people.ts';
import { card } from '../../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../../support/render.tsx';
import { admin } from '../../../../../support/texts/en.ts';

// No process about people is declared yet: this one has what a declared one has, its words and its place.
const DEACTIVATE = 'UsersProcDeactivate' as ActName;
const words: ActTexts = {
  ...admin.acts.processes.MobileIDProcLockForOperator,
  button: 'Deactivate',
  decide: 'Deactivate user',
};
const texts = { ...admin, acts: { ...admin.acts, processes: { ...admin.acts.processes, [DEACTIVATE]: words } } };
const person: PersonRow = {
  id: '9b2f8a52-6a2e-4a6b-9a6e-0f2d6c1b7a10',
  userName: 'alice',
  displayName: 'Alice Berg',
  email: 'alice@example.com',
  department: 'Sales',
  role: 'employee',
  state: 'active',
};
const shown = (acts: Acts) =>
  render(
    <AdminTextsGiven texts={texts}>
      <PersonActs details={{ person, credentials: [card()], acts }} />
    </AdminTextsGiven>,
  );

beforeAll(() => {
  Object.assign(ACT_SCREENS, { [DEACTIVATE]: { place: 'Possible actions', final: false } });
});

describe('the possible actions of a person', () => {
  it('are a region with a button for what is offered', () => {
    const html = shown({ offered: [{ process: DEACTIVATE, reasons: [], told: false }], refused: [] });
    expect(html).toMatch(/<section[^>]* aria-labelledby="[^"]+".*<h2[^>]*>Possible actions<\/h2>/s);
    expect(html).toMatch(/<button[^>]*>.*Deactivate.*<\/button>/s);
  });

  it.each([
    ['person not active', 'Only for active people.'],
    ['locked', 'Locked already.'],
    ['oneself', 'That is you.'],
  ] as const)('say why it is refused: %s', (why, said) => {
    const html = shown({ offered: [], refused: [{ process: DEACTIVATE, why }] });
    expect(html).toContain(`Deactivate user is not possible now. ${said}`);
    expect(html).not.toContain('<button');
  });

  it('are not shown where no process is about people', () => expect(shown({ offered: [], refused: [] })).toBe(''));

  it('are started as processes about the person', async () => {
    const answer = vi.fn<typeof fetch>(async () => Response.json({ ...person, state: 'inactive' }));
    vi.stubGlobal('fetch', answer);
    const started = startOnPerson({ id: person.id, process: DEACTIVATE, reason: 'on leave' });
    expect(await started.finally(() => vi.unstubAllGlobals())).toMatchObject({ state: 'inactive' });
    const [path, request] = answer.mock.calls[0] ?? [];
    expect(path).toBe(`/api/people/${person.id}/processes/${DEACTIVATE}`);
    expect(request).toMatchObject({ method: 'POST', body: JSON.stringify({ reason: 'on leave' }) });
  });
});
