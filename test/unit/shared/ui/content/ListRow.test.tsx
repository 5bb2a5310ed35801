import { expect, it } from 'vitest';
import { ListRow } from '../../../../../shared/ui/content/ListRow.tsx';
import { render } from '../../../../support/render.tsx';

it('makes its heading the link', () => {
  expect(render(<ListRow title="Renew your mobile ID" href="/tasks" />)).toMatch(
    /<h3[^>]*><a [^>]*href="\/tasks"[^>]*>Renew your mobile ID</,
  );
});

it('is no link without an address', () => expect(render(<ListRow title="Card" />)).not.toMatch(/<a |<button/));
