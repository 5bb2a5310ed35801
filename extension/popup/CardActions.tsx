import { Button } from '../../shared/ui/Button.tsx';
import { useTexts } from '../windows/use-texts.tsx';

export interface CardActionsProps {
  /** Absent where the details are on the screen already. */
  onDetails?: (() => void) | undefined;
  /** Absent for a blocked card: it takes no PIN any more. */
  onChangePin?: (() => void) | undefined;
  /** There at the end of the details alone: what cannot be undone is not offered beside what is used each day. */
  onDelete?: (() => void) | undefined;
}

export function CardActions({ onDetails, onChangePin, onDelete }: CardActionsProps) {
  const { client } = useTexts();
  return (
    <div class="x-actions">
      {onDetails && <Button onClick={onDetails}>{client.details}</Button>}
      {onChangePin && <Button onClick={onChangePin}>{client.changePin}</Button>}
      {onDelete && (
        <Button kind="careful" onClick={onDelete}>
          {client.delete}
        </Button>
      )}
    </div>
  );
}
