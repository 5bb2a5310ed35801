import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PersonActs, startOnPerson } from '../../../../../../server/web/admin/people/PersonActs.tsx';
import { AdminTextsGiven } from '../../../../../../server/web/admin/texts/use-texts.tsx';
import { ACT_SCREENS } from '../../../../../../server/web/parts/acts/act-screens.ts';
import type { Language } from '../../../../../../shared/languages.ts';
import type { ActName } from '../../../../../../shared/process.ts';
import type { ActTexts } from '../../../../../../shared/texts/en/acts.ts';
import type { Acts } from '../../../../../../shared/wire/act.ts';
import type { PersonRow } from '../../../../../../shared/wire/people.ts';
import { card } from '../../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../../support/render.tsx';
import * as de from '../../../../../support/texts/de.ts';
import * as en from '../../../../../support/texts/en.ts';

// No process about people is declared yet: this one has what a declared one has, its words and its place.
const DEACTIVATE = 'UsersProcDeactivate' as ActName;
const WORDS: Readonly<Record<Language, ActTexts>> = {
  en: {
    ...en.admin.acts.processes.MobileIDProcLockForOperator,
    button: 'Deactivate',
    decide: 'Deactivate user',
    says: ({ active }) => [`${active.credentials} credential becomes inactive.`, 'Reactivate undoes this.'],
  },
  de: {
    ...de.admin.acts.processes.MobileIDProcLockForOperator,
    button: 'Deaktivieren',
    decide: 'Person deaktivieren',
    says: ({ active }) => [`${active.credentials} Karte wird inaktiv.`, '„Reaktivieren“ macht es rückgängig.'],
  },
};
const TEXTS = { en, de };
const person: PersonRow = {
  id: '9b2f8a52-6a2e-4a6b-9a6e-0f2d6c1b7a10',
  userName: 'alice',
  displayName: 'Alice Berg',
  email: 'alice@example.com',
  department: 'Sales',
  role: 'employee',
  state: 'active',
};
const shown = (acts: Acts, { language = 'en', isAdmin = false }: { language?: Language; isAdmin?: boolean } = {}) => {
  const { admin } = TEXTS[language];
  const processes = { ...admin.acts.processes, [DEACTIVATE]: WORDS[language] };
  return render(
    <AdminTextsGiven texts={{ ...admin, acts: { ...admin.acts, processes } }}>
      <PersonActs details={{ person, credentials: [card()], acts }} isAdmin={isAdmin} />
    </AdminTextsGiven>,
    language,
  );
};
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

beforeAll(() => {
  Object.assign(ACT_SCREENS, { [DEACTIVATE]: { place: 'Possible actions', final: false } });
});
afterAll(() => {
  Reflect.deleteProperty(ACT_SCREENS, DEACTIVATE);
});

describe('the possible actions of a person', () => {
  it.each([
    ['en', 'Possible actions', 'Deactivate', '1 credential becomes inactive. Reactivate undoes this.'],
    ['de', 'Mögliche Aktionen', 'Deaktivieren', '1 Karte wird inaktiv. „Reaktivieren“ macht es rückgängig.'],
  ] as const)('are a region in %s, with a button for what is offered and what it will do', (language, ...words) => {
    const [title, button, will] = words;
    const html = shown({ offered: [{ process: DEACTIVATE, reasons: [], told: false }], refused: [] }, { language });
    expect(html).toMatch(new RegExp(`<section[^>]* aria-labelledby="[^"]+".*<h2[^>]*>${title}</h2>`, 's'));
    const [, described] =
      html.match(new RegExp(`<button[^>]* aria-describedby="([^"]+)"[^>]*>.*?${button}`, 's')) ?? [];
    expect(html).toContain(`id="${described}">${will}</p>`);
    expect(html).not.toContain('<h3');
  });

  it.each([
    ['person not active', 'en', 'Not possible now Deactivate user Only for active people.'],
    ['locked', 'en', 'Not possible now Deactivate user Locked already.'],
    ['oneself', 'de', 'Jetzt nicht möglich Person deaktivieren Das sind Sie.'],
    ['person not active', 'de', 'Jetzt nicht möglich Person deaktivieren Nur bei aktiven Personen.'],
  ] as const)('say why it is refused: %s, in %s', (why, language, said) => {
    const html = shown({ offered: [], refused: [{ process: DEACTIVATE, why }] }, { language, isAdmin: true });
    expect(textOf(html)).toContain(said);
    expect(html).not.toMatch(/<button|<a /);
  });

  it.each([
    ['never switched on', 'en', 'An admin has not turned this on. Turn it on'],
    ['switched off', 'de', 'Das hat ein Admin ausgeschaltet. Einschalten'],
  ] as const)('lead an admin to what turns it on: %s, in %s', (why, language, said) => {
    const refused = { offered: [], refused: [{ process: DEACTIVATE, why }] };
    const html = shown(refused, { language, isAdmin: true });
    expect(textOf(html)).toContain(said);
    expect(html).toContain('<a href="/admin/processes">');
    expect(shown(refused, { language })).not.toContain('<a ');
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
