import { useState } from 'preact/hooks';
import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { deleteCard } from '../../../../shared/card/delete-card.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Dialog } from '../../../../shared/ui/feedback/Dialog.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { useTexts } from '../texts/use-texts.tsx';

export interface DeleteMobileIdProps {
  /** null: no question is shown. */
  mobileId: CardSummary | null;
  deps: CardDeps;
  onKeep: () => void;
  onDeleted: () => void;
}

/** Asks once, and says what will be lost, here and on the server. */
export function DeleteMobileId({ mobileId, deps, onKeep, onDeleted }: DeleteMobileIdProps) {
  const { home, client } = useTexts();
  const words = home.deletion;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const remove = async () => {
    if (mobileId === null) return;
    setBusy(true);
    setFailed(false);
    try {
      await deleteCard(mobileId.id, deps);
      onDeleted();
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  const host = mobileId === null ? '' : new URL(mobileId.origin).host;
  return (
    <Dialog
      open={mobileId !== null}
      tone="danger"
      title={words.title}
      onDismiss={onKeep}
      actions={
        <>
          <Button onClick={onKeep}>{client.keep}</Button>
          <Button kind="danger" busy={busy} onClick={() => void remove()}>
            {words.action}
          </Button>
        </>
      }
    >
      <p>{words.here}</p>
      <p>{words.there(host)}</p>
      {failed && (
        <Note tone="bad" alert>
          {words.failed}
        </Note>
      )}
    </Dialog>
  );
}
