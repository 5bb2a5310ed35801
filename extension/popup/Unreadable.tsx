import { Note } from '../../shared/ui/Note.tsx';
import { WindowFrame } from '../../shared/ui/WindowFrame.tsx';
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
