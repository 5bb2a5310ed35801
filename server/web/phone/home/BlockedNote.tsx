import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { useTexts } from '../texts/use-texts.tsx';

export function BlockedNote() {
  const { home } = useTexts();
  return (
    <Note tone="bad" icon="lock">
      {home.blocked}
    </Note>
  );
}
