import { HelpDesk } from '../../../../shared/ui/HelpDesk.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';
import { useTexts } from '../texts/use-texts.tsx';

export function Unreadable() {
  const { home } = useTexts();
  return (
    <WindowFrame title={home.title} headed>
      <Note tone="bad" title={home.unreadable.title} alert>
        {home.unreadable.body}
        <HelpDesk />
      </Note>
    </WindowFrame>
  );
}
