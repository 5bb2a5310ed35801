import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Dashboard } from '../../../../../../server/web/portal/dashboard/Dashboard.tsx';
import { credentials, offeredProcesses, openRuns } from '../../../../../../server/web/portal/data/resources.ts';
import type { Language } from '../../../../../../shared/languages.ts';
import { offered, offeredMobile, run } from '../../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../../support/render.tsx';

/** The words of the page, element by element. */
function show(language: Language): string[] {
  const html = render(
    <LocationProvider>
      <Dashboard givenName="Alice" />
    </LocationProvider>,
    language,
  );
  return html.split(/<[^>]+>/).filter((words) => words.trim() !== '');
}

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://id.example.com/'));
  openRuns.put([run({ step: 1 })]);
  offeredProcesses.put([offered, offeredMobile]);
  credentials.put([]);
});
afterEach(() => {
  for (const shown of [openRuns, offeredProcesses, credentials]) shown.forget();
  vi.unstubAllGlobals();
});

it('says in German what can be ordered and what waits, whatever the server calls it', () => {
  const said = show('de');
  expect(said).toContain('Was möchten Sie tun?');
  expect(said).toContain('Ihre virtuelle Smartcard wartet auf Sie');
  expect(said).toContain('Sie waren bei Schritt 2 von 3.');
  expect(said).toContain('Virtuelle Smartcard bestellen');
  expect(said).toContain('In diesem Browser, mit Zertifikaten für Anmeldung und Signatur.');
  expect(said.filter((words) => /\b(the|your|you|for|with)\b/i.test(words))).toEqual([]);
});
