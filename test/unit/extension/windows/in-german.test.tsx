import type { VNode } from 'preact';
import { expect, it } from 'vitest';
import { ChoosePin } from '../../../../extension/create/ChoosePin.tsx';
import { Done } from '../../../../extension/create/Done.tsx';
import { Ended } from '../../../../extension/create/Ended.tsx';
import { Making } from '../../../../extension/create/Making.tsx';
import { CardDetails } from '../../../../extension/popup/CardDetails.tsx';
import { CardList } from '../../../../extension/popup/CardList.tsx';
import { cardSummary } from '../../../../shared/card/card-summary.ts';
import type { OpenedOrder } from '../../../../shared/card/opened-order.ts';
import { sampleCard, sampleOrder } from '../../../support/client/sample-card-records.ts';
import { render } from '../../../support/render.tsx';

const nothing = () => undefined;
const opened: OpenedOrder = {
  ...{ cardId: '1', origin: 'https://id.example.com', stage: 'new', knownServer: false },
  order: sampleOrder(),
};
const card = { ...cardSummary(sampleCard('active')), triesLeft: 4 };
const now = new Date(card.validUntil);
const computer = { read: async () => 'Empfang 2', keep: async () => {} };
const actions = { onDetails: nothing, onChangePin: nothing };
const list = { said: '', actionsOf: () => actions, onDeleteOrder: nothing, onSettings: nothing };
const order = { cardId: '1', origin: 'https://id.example.com', name: null, createdAt: '2026-07-03T10:00:00.000Z' };

const words = (window: VNode) =>
  render(window, 'de')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

it.each<[string, VNode, readonly string[]]>([
  [
    'where a PIN is chosen',
    <ChoosePin host="id.example.com" opened={opened} onCreate={nothing} />,
    ['möchte eine Karte für Sie erstellen', 'vertrauen Sie diesem Server', 'Wählen Sie eine PIN', 'Karte erstellen'],
  ],
  [
    'while it is made',
    <Making host="id.example.com" opened={opened} step="saving" />,
    ['noch nicht erstellt', 'Ihre Karte wird erstellt', 'Karte speichern (jetzt)'],
  ],
  ['when it is made', <Done host="id.example.com" card={card} now={now} />, ['Ihre Karte ist fertig', 'Schließen']],
  ['at an end', <Ended host="id.example.com" end="no order" />, ['Hier ist kein Auftrag', '„Karten-App öffnen“']],
  [
    'with a card and an order',
    <CardList {...list} cards={[card]} orders={[order]} />,
    ['aktiv', 'Gültig bis', 'PIN ändern', 'Nicht abgeschlossen', 'Begonnen am 3. Juli 2026', 'Löschen'],
  ],
  [
    'without a card',
    <CardList {...list} cards={[]} orders={[]} />,
    ['Noch keine Karte', 'Virtuelle Smartcard bestellen'],
  ],
  [
    'of one in detail',
    <CardDetails card={card} now={now} computer={computer} onChangePin={nothing} onDelete={nothing} onBack={nothing} />,
    ['Zurück', 'PIN-Versuche übrig 4', 'Anmeldung im Einzelnen', 'Name dieses Computers'],
  ],
])('the card app speaks German %s', (_, window, said) => {
  const html = words(window);
  for (const sentence of said) expect(html).toContain(sentence);
});
