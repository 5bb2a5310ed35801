import { HelpDesk } from '../../../../shared/ui/HelpDesk.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';

export function Unreadable() {
  return (
    <WindowFrame title="Mobile ID" headed>
      <Note tone="bad" title="What this phone holds cannot be read." alert>
        Nothing was changed. Close the app and open it again. If it stays, ask your help desk.
        <HelpDesk />
      </Note>
    </WindowFrame>
  );
}
