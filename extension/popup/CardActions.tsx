import { Button } from '../../shared/ui/Button.tsx';

export interface CardActionsProps {
  /** Absent where the details are on the screen already. */
  onDetails?: (() => void) | undefined;
  /** Absent for a blocked card: it takes no PIN any more. */
  onChangePin?: (() => void) | undefined;
  /** There at the end of the details alone: what cannot be undone is not offered beside what is used each day. */
  onDelete?: (() => void) | undefined;
}

export function CardActions({ onDetails, onChangePin, onDelete }: CardActionsProps) {
  return (
    <div class="x-actions">
      {onDetails && <Button onClick={onDetails}>Details</Button>}
      {onChangePin && <Button onClick={onChangePin}>Change PIN</Button>}
      {onDelete && (
        <Button kind="careful" onClick={onDelete}>
          Delete
        </Button>
      )}
    </div>
  );
}
