import { expect, it } from 'vitest';
import { FoldingTable } from '../../../../../shared/ui/content/FoldingTable.tsx';
import { render } from '../../../../support/render.tsx';

const COLUMNS = [{ title: 'Purpose' }, { title: 'State' }];
const draw = (more?: string) =>
  render(
    <FoldingTable
      caption="Certificates"
      columns={COLUMNS}
      rows={[{ id: 'a', cells: ['signature', 'valid'], ...(more === undefined ? {} : { more }) }]}
      empty={null}
    />,
  );

it('makes the first cell of a row that opens a button which says so, and keeps the rest closed', () => {
  const html = draw('its numbers');
  expect(html).toMatch(/<button[^>]*aria-expanded="false"[^>]*>.*signature<\/button>/s);
  expect(html).not.toContain('its numbers');
});

it('has no button in a row without more to show', () => expect(draw()).not.toContain('<button'));
