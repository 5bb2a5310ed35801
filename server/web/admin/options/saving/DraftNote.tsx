import { Button } from '../../../../../shared/ui/Button.tsx';
import { Note } from '../../../../../shared/ui/Note.tsx';

/** Offers what was typed before this page was loaded. */
export function DraftNote({ onResume, onDiscard }: { onResume: () => void; onDiscard: () => void }) {
  return (
    <Note
      tone="info"
      title="You have changes from before that are not saved."
      actions={
        <>
          <Button small onClick={onResume}>
            Bring them back
          </Button>
          <Button small kind="ghost" onClick={onDiscard}>
            Discard
          </Button>
        </>
      }
    >
      You typed them in this tab. Below is the saved version.
    </Note>
  );
}
