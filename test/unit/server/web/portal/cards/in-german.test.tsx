import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Cards } from '../../../../../../server/web/portal/cards/Cards.tsx';
import { Certificates } from '../../../../../../server/web/portal/certificates/Certificates.tsx';
import { CredentialDetails } from '../../../../../../server/web/portal/credentials/CredentialDetails.tsx';
import { credentials } from '../../../../../../server/web/portal/data/resources.ts';
import { MobileId } from '../../../../../../server/web/portal/mobile-id/MobileId.tsx';
import { card, mobileId } from '../../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../../support/render.tsx';

/** The words of the page, element by element. */
const show = (page: ComponentChildren): string[] =>
  render(page, 'de')
    .split(/<[^>]+>/)
    .filter((words) => words.trim() !== '');

beforeEach(() => credentials.put([card(), mobileId(), card({ id: crypto.randomUUID(), state: 'registered' })]));
afterEach(() => credentials.forget());

it.each<[string, ComponentChildren, readonly string[]]>([
  [
    'cards',
    <Cards key="cards" />,
    ['Karten', 'Erstellt in', 'Gültig bis', '21.\u00a0Juni 2028', 'Noch nicht erstellt'],
  ],
  ['mobile IDs', <MobileId key="mobile" />, ['Mobile ID', 'Smartphone', 'Details']],
  ['certificates', <Certificates key="certificates" />, ['Zertifikate', 'Anmeldung', 'gültig']],
  [
    'one card',
    <CredentialDetails key="card" id={card().id} kind="virtual smart card" />,
    ['Zurück zu den Karten', 'Verlauf', 'Bestellt und erstellt'],
  ],
])('speaks German on the page of %s', (_, page, words) => {
  const said = show(page);
  for (const word of words) expect(said).toContain(word);
  expect(said.filter((text) => /\b(the|your|you|for|with|of|until|created|valid)\b/i.test(text))).toEqual([]);
});
