import { expect, it } from 'vitest';
import { nameApart, tellApart } from '../../../../../shared/ui/content/tell-apart.tsx';

it('adds to names that stand more than once, and to no other', () => {
  const items = ['card 1', 'card 2', 'mobile 3'];
  const apart = tellApart(items, {
    nameOf: (item) => item.split(' ')[0] ?? '',
    detailOf: (item) => item.split(' ')[1] ?? '',
  });
  expect(items.map(apart)).toEqual(['1', '2', null]);
});

it('puts the distinguishing part after a name', () =>
  expect([nameApart('Card', 'Pixel 9'), nameApart('Card', null)]).toEqual(['Card, Pixel 9', 'Card']));
