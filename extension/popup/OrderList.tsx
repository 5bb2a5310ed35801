import type { UnfinishedOrder } from '../../shared/card/unfinished-orders.ts';
import { Brief } from '../../shared/ui/Brief.tsx';
import { Button } from '../../shared/ui/Button.tsx';
import { formatClock } from '../../shared/ui/format-clock.ts';
import { formatDate } from '../../shared/ui/format-date.ts';
import { ListRow } from '../../shared/ui/ListRow.tsx';
import { Apart, nameApart, tellApart } from '../../shared/ui/tell-apart.tsx';

export interface OrderListProps {
  orders: readonly UnfinishedOrder[];
  onDelete: (order: UnfinishedOrder) => void;
}

/** What servers have ordered here and nobody has finished. */
export function OrderList({ orders, onDelete }: OrderListProps) {
  const apart = tellApart(orders, {
    nameOf: ({ origin }) => origin,
    detailOf: ({ createdAt }) => `begun on ${formatDate(createdAt)}, ${formatClock(createdAt)}`,
  });
  return (
    <div class="x-others">
      <h2>Not finished</h2>
      <ul>
        {orders.map((order) => (
          <ListRow
            key={order.cardId}
            as="li"
            title={
              <>
                {new URL(order.origin).host}
                <Apart by={apart(order)} />
              </>
            }
            sub={
              <>
                {order.name !== null && (
                  <>
                    <Brief text={order.name} />
                    <br />
                  </>
                )}
                Begun on {formatDate(order.createdAt)}
              </>
            }
            end={
              <Button kind="ghost" onClick={() => onDelete(order)}>
                Delete
                <span class="c-visually-hidden">{` the order of ${nameApart(new URL(order.origin).host, apart(order))}`}</span>
              </Button>
            }
          />
        ))}
      </ul>
    </div>
  );
}
