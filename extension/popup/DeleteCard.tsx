import type { CardSummary } from '../../shared/card/card-summary.ts';
import { deleteCard } from '../../shared/card/delete-card.ts';
import type { CardDeps } from '../../shared/card/deps.ts';
import { useTexts } from '../windows/use-texts.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';

export interface DeleteCardProps {
  /** null: no question is shown. */
  card: CardSummary | null;
  deps: CardDeps;
  onKeep: () => void;
  onDeleted: () => void;
}

export function DeleteCard({ card, deps, onKeep, onDeleted }: DeleteCardProps) {
  const { popup } = useTexts();
  const words = card && {
    ...popup.deletion,
    there: popup.deletion.there(new URL(card.origin).host),
  };
  const remove = async () => {
    if (card !== null) await deleteCard(card.id, deps);
  };
  return <DeleteDialog words={words} id={card?.id ?? ''} remove={remove} onKeep={onKeep} onDeleted={onDeleted} />;
}
