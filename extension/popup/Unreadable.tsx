import { Note } from '../../shared/ui/feedback/Note.tsx';
import { WindowFrame } from '../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../windows/use-texts.tsx';

export function Unreadable() {
  const { popup } = useTexts();
  return (
    <WindowFrame title={popup.title} headed>
      <Note tone="bad" title={popup.unreadable.title} alert>
        {popup.unreadable.body}
      </Note>
    </WindowFrame>
  );
}
