import { type ComponentChildren, Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { useTexts } from '../language/use-texts.ts';
import './folding-table.css';

export interface TableColumn {
  title: string;
  /** Right-aligned, e.g. actions; its heading is heard but not seen. */
  end?: boolean | undefined;
  sortable?: boolean | undefined;
}

export interface TableRow {
  id: string;
  /** One for each column; the first names the row. */
  cells: readonly ComponentChildren[];
  /** The sort keys, one for each column. */
  keys?: readonly string[] | undefined;
  /** One level down, in place: the first cell becomes the button that opens it. */
  more?: ComponentChildren;
}

export interface FoldingTableProps {
  /** Names the table for people who cannot see where it is. */
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** Shown in place of the table when there are no rows. */
  empty: ComponentChildren;
}

/** A table whose rows become cards under 640 px, each value with its column's word. */
export function FoldingTable({ caption, columns, rows, empty }: FoldingTableProps) {
  const [order, setOrder] = useState<{ column: number; up: boolean } | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { ui } = useTexts();
  const tableId = useId();
  const toggle = (id: string) => setOpen(open.symmetricDifference(new Set([id])));
  if (rows.length === 0) return <>{empty}</>;
  return (
    // the roles are written out because `display: block`, which folds, removes them
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table class="c-table" role="table">
      <caption class="c-visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row" data-word={ui.sortBy}>
          {columns.map((column, index) => (
            <th key={column.title} scope="col" role="columnheader" aria-sort={direction(order, index)}>
              {column.sortable ? (
                <button
                  class="c-table-sort"
                  type="button"
                  onClick={() => setOrder({ column: index, up: order?.column !== index || !order.up })}
                >
                  {column.title}
                  <Icon name="chevron-right" />
                </button>
              ) : (
                <span class={column.end ? 'c-visually-hidden' : ''}>{column.title}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sorted(rows, order).map((row) => {
          const shown = open.has(row.id);
          const moreId = `${tableId}-${row.id}`;
          return (
            <Fragment key={row.id}>
              <tr role="row">
                {row.cells.map((cell, index) => {
                  const column = columns[index];
                  const shared = { key: column?.title ?? index, class: column?.end ? 'c-table-end' : '' };
                  return index === 0 ? (
                    <th {...shared} scope="row" role="rowheader">
                      {row.more === undefined ? (
                        cell
                      ) : (
                        <button
                          class="c-table-more"
                          type="button"
                          aria-expanded={shown}
                          aria-controls={shown ? moreId : undefined}
                          onClick={() => toggle(row.id)}
                        >
                          <Icon name="chevron-right" />
                          {cell}
                        </button>
                      )}
                    </th>
                  ) : (
                    <td {...shared} role="cell" data-word={column?.end ? undefined : column?.title}>
                      {cell}
                    </td>
                  );
                })}
              </tr>
              {shown && (
                <tr role="row" class="c-table-below" id={moreId}>
                  <td role="cell" colSpan={columns.length}>
                    {row.more}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

type Order = { column: number; up: boolean } | null;

function direction(order: Order, column: number): 'ascending' | 'descending' | undefined {
  if (order?.column !== column) return undefined;
  return order.up ? 'ascending' : 'descending';
}

function sorted(rows: readonly TableRow[], order: Order): readonly TableRow[] {
  if (order === null) return rows;
  const key = (row: TableRow) => row.keys?.[order.column] ?? '';
  const sign = order.up ? 1 : -1;
  return rows.toSorted((a, b) => sign * key(a).localeCompare(key(b), undefined, { numeric: true }));
}
