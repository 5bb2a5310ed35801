import { expect, it } from 'vitest';
import { Opening } from '../../../../extension/create/Opening.tsx';
import { TypeNumber } from '../../../../extension/create/TypeNumber.tsx';
import { CardList } from '../../../../extension/popup/CardList.tsx';
import { Unreadable } from '../../../../extension/popup/Unreadable.tsx';
import { listCards } from '../../../../shared/card/list-cards.ts';
import { AskedToWait } from '../../../../shared/ui/windows/AskedToWait.tsx';
import { openMemoryCardStore } from '../../../support/client/memory-card-store.ts';
import { sampleCard } from '../../../support/client/sample-card-records.ts';
import { render } from '../../../support/render.tsx';

const list = { orders: [], actionsOf: () => actions, onDeleteOrder: () => {}, onSettings: () => {} };
const actions = { onDetails: () => {}, onChangePin: () => {}, onDelete: () => {} };

it.each([
  ['that opens an order', <Opening host="id.example.com" />, 'Create card'],
  ['that waits a little', <AskedToWait title="Create card" place="window" seconds={4} />, 'Too many tries'],
  ['that waits for its number', <TypeNumber host="id.example.com" number="58" />, 'Type this number in Self-Service'],
  ['without a card', <CardList cards={[]} said="" {...list} />, 'Cards'],
  ['that cannot read its cards', <Unreadable />, 'Card app'],
])('a window %s has one first heading', (_, window, words) => {
  const headings = render(window).match(/<h1.*?<\/h1>/g) ?? [];
  expect(headings).toHaveLength(1);
  expect(headings[0]).toContain(words);
});

it.each([
  [0.5, 'Wait a moment, then'],
  [90, 'Wait 2 minutes, then'],
  [300, 'Wait 5 minutes, then'],
])('a server that asks for %s seconds is answered in words', (seconds, words) => {
  expect(render(<AskedToWait title="Create card" place="window" seconds={seconds} />)).toContain(words);
});

it('offers nothing that cannot be undone beside what is used each day', async () => {
  const store = openMemoryCardStore();
  await store.put(sampleCard('active'));
  const window = render(<CardList cards={await listCards({ store })} said="" {...list} />);
  expect(window).toContain('Change PIN');
  expect(window).not.toContain('Delete');
});

it('shows an unfinished order with its server, name and day', () => {
  const origin = 'https://id.example.com';
  const order = { cardId: '1', origin, name: 'Card of Alice', createdAt: '2026-07-03T10:00:00.000Z' };
  const window = render(<CardList cards={[]} said="" {...list} orders={[order]} />);
  const words = window.replace(/<[^>]*>/g, '');
  expect(words).toContain('id.example.com');
  expect(window).toMatch(/Card of Alice.*<br\/?>Begun on 3\u00a0Jul 2026/);
});
