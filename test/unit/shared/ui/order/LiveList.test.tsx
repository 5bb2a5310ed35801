import { expect, it } from 'vitest';
import { LiveList } from '../../../../../shared/ui/order/LiveList.tsx';
import { render } from '../../../../support/render.tsx';

const words = (html: string) => html.replaceAll(/<[^>]*>/g, '');

const html = render(
  <LiveList
    items={[
      { title: 'Card app opened', state: 'done', time: '10:33' },
      { title: 'Waiting for your PIN', state: 'now', sub: 'The order lasts until 10:42.' },
      { title: 'Card active', state: 'todo' },
    ]}
  />,
);

it('says what is done, now and to come', () => {
  for (const said of ['Card app opened (done)', 'Waiting for your PIN (now)', 'Card active (to come)'])
    expect(words(html)).toContain(said);
});

it('has a live region of its own that is silent at first', () => {
  expect(html).toMatch(/<p [^>]*role="status"[^>]*><\/p>/);
});

it('says in the reader’s language what is to come', () =>
  expect(words(render(<LiveList items={[{ title: 'Karte aktiv', state: 'todo' }]} />, 'de'))).toContain(
    'Karte aktiv (kommt noch)',
  ));
