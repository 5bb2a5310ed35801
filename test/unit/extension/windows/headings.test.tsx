import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Opening } from '../../../../extension/create/Opening.tsx';
import { CardList } from '../../../../extension/popup/CardList.tsx';
import { Unreadable } from '../../../../extension/popup/Unreadable.tsx';

const actions = { onDetails: () => {}, onChangePin: () => {}, onDelete: () => {} };

it.each([
  ['that opens an order', <Opening host="id.example.com" />, 'Create card'],
  ['without a card', <CardList cards={[]} said="" actionsOf={() => actions} onSettings={() => {}} />, 'Cards'],
  ['that cannot read its cards', <Unreadable />, 'Card app'],
])('a window %s has one first heading', (_, window, words) => {
  const headings = render(window).match(/<h1.*?<\/h1>/g) ?? [];
  expect(headings).toHaveLength(1);
  expect(headings[0]).toContain(words);
});
