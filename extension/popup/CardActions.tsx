import { Button } from '../../shared/ui/controls/Button.tsx';
import { useTexts } from '../windows/use-texts.tsx';

export interface CardActionsProps {
  /** Absent if the details are already shown. */
  onDetails?: (() => void) | undefined;
  /** Absent for a blocked card: it accepts no PIN any more. */
  onChangePin?: (() => void) | undefined;
  /** Only at the end of the details: irreversible actions are not offered beside those of each day. */
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
