import { useState } from 'preact/hooks';
import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { deleteCard } from '../../../../shared/card/delete-card.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Dialog } from '../../../../shared/ui/Dialog.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';

export interface DeleteProfileProps {
  /** null: nothing is asked. */
  profile: CardSummary | null;
  deps: CardDeps;
  onKeep: () => void;
  onDeleted: () => void;
}

/** Asks once, says what will be lost, here and on the server. */
export function DeleteProfile({ profile, deps, onKeep, onDeleted }: DeleteProfileProps) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const remove = async () => {
    if (profile === null) return;
    setBusy(true);
    setFailed(false);
    try {
      await deleteCard(profile.id, deps);
      onDeleted();
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  const host = profile === null ? '' : new URL(profile.origin).host;
  return (
    <Dialog
      open={profile !== null}
      tone="danger"
      title="Delete this mobile ID from this phone?"
      onDismiss={onKeep}
      actions={
        <>
          <Button onClick={onKeep}>Keep</Button>
          <Button kind="danger" busy={busy} onClick={() => void remove()}>
            Delete mobile ID
          </Button>
        </>
      }
    >
      <p>Its keys are destroyed and cannot be brought back.</p>
      <p>{`${host} locks it and revokes its certificates, at the next contact if it cannot be reached now.`}</p>
      {failed && (
        <Note tone="bad" alert>
          The mobile ID could not be deleted. It is as it was.
        </Note>
      )}
    </Dialog>
  );
}
