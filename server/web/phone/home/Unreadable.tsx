import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import { WindowFrame } from '../../../../shared/ui/windows/WindowFrame.tsx';
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
