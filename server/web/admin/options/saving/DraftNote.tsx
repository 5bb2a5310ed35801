import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import { Note } from '../../../../../shared/ui/feedback/Note.tsx';
import { useTexts } from '../use-texts.ts';

/** Offers what was typed before this page was loaded. */
export function DraftNote({ onResume, onDiscard }: { onResume: () => void; onDiscard: () => void }) {
  const { draft } = useTexts().saving;
  return (
    <Note
      tone="info"
      title={draft.title}
      actions={
        <>
          <Button small onClick={onResume}>
            {draft.resume}
          </Button>
          <Button small kind="ghost" onClick={onDiscard}>
            {draft.discard}
          </Button>
        </>
      }
    >
      {draft.body}
    </Note>
  );
}
