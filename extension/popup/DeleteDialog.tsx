import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../shared/ui/controls/Button.tsx';
import { Dialog } from '../../shared/ui/feedback/Dialog.tsx';
import { Note } from '../../shared/ui/feedback/Note.tsx';
import { useTexts } from '../windows/use-texts.tsx';

/** What is deleted, in words: what happens here, then on the server. */
export interface DeleteWords {
  readonly title: string;
  readonly action: string;
  readonly here: string;
  readonly there: string;
  readonly failed: string;
}

export interface DeleteDialogProps {
  /** null: no question is shown. */
  words: DeleteWords | null;
  /** Distinguishes one question from the next. */
  id: string;
  remove: () => Promise<void>;
  onKeep: () => void;
  onDeleted: () => void;
}

/** Asks once, and says what will be lost, here and on the server. */
export function DeleteDialog({ words, id, remove, onKeep, onDeleted }: DeleteDialogProps) {
  const { client } = useTexts();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => setFailed(false), [id]);
  const confirm = async () => {
    setBusy(true);
    setFailed(false);
    await remove().then(onDeleted, () => setFailed(true));
    setBusy(false);
  };
  return (
    <Dialog
      open={words !== null}
      tone="danger"
      title={words?.title ?? ''}
      onDismiss={onKeep}
      actions={
        <>
          <Button onClick={onKeep}>{client.keep}</Button>
          <Button kind="danger" busy={busy} onClick={() => void confirm()}>
            {words?.action ?? ''}
          </Button>
        </>
      }
    >
      <p>{words?.here}</p>
      <p>{words?.there}</p>
      {failed && (
        <Note tone="bad" alert>
          {words?.failed}
        </Note>
      )}
    </Dialog>
  );
}
