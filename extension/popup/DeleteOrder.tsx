import type { CardDeps } from '../../shared/card/deps.ts';
import { deleteUnfinished, type UnfinishedOrder } from '../../shared/card/unfinished-orders.ts';
import type { PopupTexts } from '../../shared/texts/en/card-app/popup.ts';
import { useTexts } from '../windows/use-texts.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';

export interface DeleteOrderProps {
  /** null: nothing is asked. */
  order: UnfinishedOrder | null;
  deps: CardDeps;
  onKeep: () => void;
  onDeleted: () => void;
}

export function DeleteOrder({ order, deps, onKeep, onDeleted }: DeleteOrderProps) {
  const { popup } = useTexts();
  const words = order && {
    ...popup.orders.deletion,
    there: sayThere(order, popup.orders.deletion),
  };
  const remove = async () => {
    if (order !== null) await deleteUnfinished(order.cardId, deps);
  };
  return <DeleteDialog words={words} id={order?.cardId ?? ''} remove={remove} onKeep={onKeep} onDeleted={onDeleted} />;
}

/** What no server ever answered for has no name here, and there is nothing by which it could be told. */
function sayThere({ origin, name }: UnfinishedOrder, words: PopupTexts['orders']['deletion']): string {
  const { host } = new URL(origin);
  return name === null ? words.thereUnanswered(host) : words.there(host);
}
