import type { CardDeps } from '../../shared/card/deps.ts';
import { deleteUnfinished, type UnfinishedOrder } from '../../shared/card/unfinished-orders.ts';
import { DeleteDialog } from './DeleteDialog.tsx';

export interface DeleteOrderProps {
  /** null: nothing is asked. */
  order: UnfinishedOrder | null;
  deps: CardDeps;
  onKeep: () => void;
  onDeleted: () => void;
}

export function DeleteOrder({ order, deps, onKeep, onDeleted }: DeleteOrderProps) {
  const words = order && {
    title: 'Delete this unfinished order?',
    action: 'Delete order',
    here: 'What was made for it in this browser is destroyed. No card comes of it.',
    there: saysThere(order),
    failed: 'The order could not be deleted. It is as it was.',
  };
  const remove = async () => {
    if (order !== null) await deleteUnfinished(order.cardId, deps);
  };
  return <DeleteDialog words={words} id={order?.cardId ?? ''} remove={remove} onKeep={onKeep} onDeleted={onDeleted} />;
}

/** What no server ever answered for has no name here, and there is nothing by which it could be told. */
function saysThere({ origin, name }: UnfinishedOrder): string {
  const { host } = new URL(origin);
  return name === null
    ? `At ${host} the order ends when its time is over. You can cancel it there before.`
    : `${host} is told, and cancels the order. Until it can be reached, the order waits there.`;
}
