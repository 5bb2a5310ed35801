import { Note } from '../../shared/ui/feedback/Note.tsx';
import { useTexts } from '../windows/use-texts.tsx';

export function BlockedNote() {
  const { popup } = useTexts();
  return (
    <Note tone="bad" icon="lock">
      {popup.blocked}
    </Note>
  );
}
