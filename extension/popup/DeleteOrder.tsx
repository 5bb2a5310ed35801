import type { CardDeps } from '../../shared/card/deps.ts';
import { deleteUnfinished, type UnfinishedOrder } from '../../shared/card/unfinished-orders.ts';
import type { PopupTexts } from '../../shared/texts/en/card-app/popup.ts';
import { useTexts } from '../windows/use-texts.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';

export interface DeleteOrderProps {
  /** null: no question is shown. */
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

/** An order that no server ever answered has no name here, and nothing else to recognize it by. */
function sayThere({ origin, name }: UnfinishedOrder, words: PopupTexts['orders']['deletion']): string {
  const { host } = new URL(origin);
  return name === null ? words.thereUnanswered(host) : words.there(host);
}
