import { useState } from 'preact/hooks';
import type { CardDeps } from '../../shared/card/deps.ts';
import { deleteUnfinished, type UnfinishedOrder } from '../../shared/card/unfinished-orders.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { Dialog } from '../../shared/ui/Dialog.tsx';
import { Note } from '../../shared/ui/Note.tsx';

export interface DeleteOrderProps {
  /** null: nothing is asked. */
  order: UnfinishedOrder | null;
  deps: CardDeps;
  onKeep: () => void;
  onDeleted: () => void;
}

/** Asks once, says what becomes of it here and on the server. */
export function DeleteOrder({ order, deps, onKeep, onDeleted }: DeleteOrderProps) {
  const [failed, setFailed] = useState(false);
  const remove = async () => {
    if (order === null) return;
    setFailed(false);
    await deleteUnfinished(order.cardId, deps).then(onDeleted, () => setFailed(true));
  };
  const host = order === null ? '' : new URL(order.origin).host;
  return (
    <Dialog
      open={order !== null}
      tone="danger"
      title="Delete this unfinished order?"
      onDismiss={onKeep}
      actions={
        <>
          <Button onClick={onKeep}>Keep</Button>
          <Button kind="danger" onClick={() => void remove()}>
            Delete order
          </Button>
        </>
      }
    >
      <p>What was made for it in this browser is destroyed. No card comes of it.</p>
      <p>{`At ${host} the order ends when its time is over. You can cancel it there before.`}</p>
      {failed && (
        <Note tone="bad" alert>
          The order could not be deleted. It is as it was.
        </Note>
      )}
    </Dialog>
  );
}
