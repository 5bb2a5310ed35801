import type { UnfinishedOrder } from '../../shared/card/unfinished-orders.ts';
import { ListRow } from '../../shared/ui/content/ListRow.tsx';
import { Apart, nameApart, tellApart } from '../../shared/ui/content/tell-apart.tsx';
import { Button } from '../../shared/ui/controls/Button.tsx';
import { Brief } from '../../shared/ui/windows/Brief.tsx';
import { useTexts } from '../windows/use-texts.tsx';

export interface OrderListProps {
  orders: readonly UnfinishedOrder[];
  onDelete: (order: UnfinishedOrder) => void;
}

/** Unfinished orders of servers. */
export function OrderList({ orders, onDelete }: OrderListProps) {
  const { popup, formats } = useTexts();
  const words = popup.orders;
  const apart = tellApart(orders, {
    nameOf: ({ origin }) => origin,
    detailOf: ({ createdAt }) => words.begunAt(formats.moment(createdAt)),
  });
  return (
    <div class="x-others">
      <h2>{words.title}</h2>
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
                {words.begun(formats.day(order.createdAt))}
              </>
            }
            end={
              <Button kind="ghost" onClick={() => onDelete(order)}>
                {words.delete(
                  (unseen) => (
                    <span class="c-visually-hidden">{unseen}</span>
                  ),
                  nameApart(new URL(order.origin).host, apart(order)),
                )}
              </Button>
            }
          />
        ))}
      </ul>
    </div>
  );
}
