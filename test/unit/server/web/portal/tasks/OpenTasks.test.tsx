import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dashboard } from '../../../../../../server/web/portal/dashboard/Dashboard.tsx';
import { credentials, offeredProcesses, openRuns } from '../../../../../../server/web/portal/data/resources.ts';
import { OpenTasks } from '../../../../../../server/web/portal/tasks/OpenTasks.tsx';
import type { Run } from '../../../../../../shared/wire/run.ts';
import { card, RUN_ID, run } from '../../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../../support/render.tsx';

const OTHER = run({ id: '6f1e1c57-6f60-4f0e-9f1e-0c6a3f0b7a12', reference: '8G4L-33' });
const NOTHING = { en: 'Nothing waits for you.', de: 'Nichts wartet auf Sie.' } as const;
const WAITS = {
  en: 'Your virtual smart card is waiting for you',
  de: 'Ihre virtuelle Smartcard wartet auf Sie',
} as const;
const CONTINUE = { en: 'Continue', de: 'Fortsetzen' } as const;

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://id.example.com/tasks'));
  offeredProcesses.put([]);
  credentials.put([card()]);
});
afterEach(() => {
  for (const shown of [openRuns, offeredProcesses, credentials]) shown.forget();
  vi.unstubAllGlobals();
});

describe.each(['en', 'de'] as const)('open tasks, in %s', (language) => {
  const page = (orders: Run[]) => {
    openRuns.put(orders);
    return render(<OpenTasks />, language);
  };

  it('says that nothing waits only where nothing does', () => {
    expect(page([])).toContain(NOTHING[language]);
    expect(page([run()])).not.toContain(NOTHING[language]);
  });

  it('lists each unfinished order with its way on, the first button filled', () => {
    const html = page([run(), OTHER]);
    expect(html.split(WAITS[language])).toHaveLength(3);
    for (const { id } of [run(), OTHER]) expect(html).toContain(`href="/runs/${id}"`);
    expect(html.split(CONTINUE[language]).length).toBeGreaterThanOrEqual(3);
    expect(html.match(/c-button-primary/g)).toHaveLength(1);
    expect(html.indexOf('c-button-primary')).toBeLessThan(html.indexOf(OTHER.id));
  });

  it('says the same on the dashboard', () => {
    openRuns.put([run()]);
    const html = render(
      <LocationProvider>
        <Dashboard givenName="Alice" />
      </LocationProvider>,
      language,
    );
    expect(html).not.toContain(NOTHING[language]);
    expect(html.split(`href="/runs/${RUN_ID}"`)).toHaveLength(3);
  });
});
