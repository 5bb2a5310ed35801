import { describe, expect, it } from 'vitest';
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

describe('a table', () => {
  const columns = [{ title: 'Purpose', sortable: true }, { title: 'State' }, { title: 'Download', end: true }];
  const drawRows = (rows: { id: string; cells: string[] }[]) =>
    render(<FoldingTable caption="Your certificates" columns={columns} rows={rows} empty={<p>Nothing here yet</p>} />);

  it('keeps its roles when it folds, and names each value', () => {
    const html = drawRows([{ id: '1', cells: ['authentication', 'valid', 'PEM'] }]);
    expect(html).toMatch(/<table [^>]*role="table"/);
    expect(html).toMatch(/<th [^>]*role="rowheader"[^>]*>authentication</);
    expect(html).toMatch(/<td [^>]*data-word="State"[^>]*>valid</);
  });

  it('sorts by buttons in its heads', () =>
    expect(drawRows([{ id: '1', cells: ['a', 'b', 'c'] }])).toMatch(/<th[^>]*><button/));

  it('shows what to do when there is nothing', () => expect(drawRows([])).toBe('<p>Nothing here yet</p>'));
});
