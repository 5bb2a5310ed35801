import type { CardSummary } from '../../shared/card/card-summary.ts';
import { deleteCard } from '../../shared/card/delete-card.ts';
import type { CardDeps } from '../../shared/card/deps.ts';
import { DeleteDialog } from './DeleteDialog.tsx';

export interface DeleteCardProps {
  /** null: nothing is asked. */
  card: CardSummary | null;
  deps: CardDeps;
  onKeep: () => void;
  onDeleted: () => void;
}

export function DeleteCard({ card, deps, onKeep, onDeleted }: DeleteCardProps) {
  const words = card && {
    title: 'Delete this card from this browser?',
    action: 'Delete card',
    here: 'Its keys are destroyed and cannot be brought back.',
    there: `${new URL(card.origin).host} locks the card and revokes its certificates, at the next contact if it cannot be reached now.`,
    failed: 'The card could not be deleted. It is as it was.',
  };
  const remove = async () => {
    if (card !== null) await deleteCard(card.id, deps);
  };
  return <DeleteDialog words={words} id={card?.id ?? ''} remove={remove} onKeep={onKeep} onDeleted={onDeleted} />;
}
