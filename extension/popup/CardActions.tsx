import { Button } from '../../shared/ui/Button.tsx';

export interface CardActionsProps {
  /** Absent where the details are on the screen already. */
  onDetails?: (() => void) | undefined;
  /** Absent for a blocked card: it takes no PIN any more. */
  onChangePin?: (() => void) | undefined;
  onDelete: () => void;
}

export function CardActions({ onDetails, onChangePin, onDelete }: CardActionsProps) {
  return (
    <div class="x-actions">
      {onDetails && <Button onClick={onDetails}>Details</Button>}
      {onChangePin && <Button onClick={onChangePin}>Change PIN</Button>}
      <Button kind="ghost" onClick={onDelete}>
        Delete
      </Button>
    </div>
  );
}
