import type { VNode } from 'preact';
import { expect, it } from 'vitest';
import { ChoosePin } from '../../../../../server/web/phone/activate/ChoosePin.tsx';
import { Ended } from '../../../../../server/web/phone/activate/Ended.tsx';
import { Making } from '../../../../../server/web/phone/activate/Making.tsx';
import { OpenElsewhere } from '../../../../../server/web/phone/door/OpenElsewhere.tsx';
import { Details } from '../../../../../server/web/phone/home/Details.tsx';
import { Home } from '../../../../../server/web/phone/home/Home.tsx';
import { cardSummary } from '../../../../../shared/card/card-summary.ts';
import { sampleCard, sampleOrder } from '../../../../support/client/sample-card-records.ts';
import { render } from '../../../../support/render.tsx';

const nothing = () => undefined;
const { pinPolicy, ownNames } = sampleOrder();
const asked = { serverName: 'Contoso', holder: 'Alice Berg', pinPolicy, ownNames };
const mobileId = { ...cardSummary(sampleCard('active')), triesLeft: 4 };
const home = { current: 0, onCurrent: nothing, said: '', onScan: nothing, onDetails: nothing };

const words = (page: VNode) =>
  render(page, 'de')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

it.each<[string, VNode, readonly string[]]>([
  [
    'where a PIN is chosen',
    <ChoosePin host="id.example.com" asked={asked} onFirstInput={nothing} onActivate={nothing} />,
    ['Contoso, für Alice Berg', 'Wählen Sie eine PIN für dieses Smartphone', 'PIN wiederholen', 'Aktivieren'],
  ],
  [
    'while it is made',
    <Making host="id.example.com" step="certificates" />,
    [
      'Schlüssel erzeugt (erledigt)',
      'Zertifikate von id.example.com holen (jetzt)',
      'Mobile ID speichern (kommt noch)',
    ],
  ],
  [
    'at an end',
    <Ended end="open elsewhere" onScan={nothing} onHome={nothing} />,
    ['Dieser Code wurde schon verwendet', 'wählen Sie jetzt im Self-Service „Abbrechen“', 'Code scannen'],
  ],
  [
    'in the browser of another app',
    <OpenElsewhere browser="Safari" link="https://id.example.com/phone#x" />,
    ['Öffnen Sie das in Safari', 'Link kopieren'],
  ],
  ['when it holds nothing', <Home {...home} mobileIds={[]} onContinue={nothing} />, ['Keine Mobile ID', 'Fortsetzen']],
  [
    'when it holds one',
    <Home {...home} mobileIds={[mobileId]} onContinue={undefined} />,
    ['Dieses Smartphone', 'aktiv'],
  ],
  [
    'of one in detail',
    <Details
      mobileId={mobileId}
      now={new Date(mobileId.validUntil)}
      onChangePin={nothing}
      onDelete={nothing}
      onBack={nothing}
    />,
    ['Inhaber', 'PIN-Versuche übrig 4', 'Anmeldung im Einzelnen', 'PIN ändern', 'Löschen'],
  ],
])('the phone app speaks German %s', (_, page, said) => {
  const html = words(page);
  for (const sentence of said) expect(html).toContain(sentence);
});
