import { Note } from '../../shared/ui/Note.tsx';
import { WindowFrame } from '../../shared/ui/WindowFrame.tsx';

export function Unreadable() {
  return (
    <WindowFrame title="Card app" headed>
      <Note tone="bad" title="The cards in this browser cannot be read." alert>
        Nothing was changed. Close the browser and open it again. If it stays, ask your help desk.
      </Note>
    </WindowFrame>
  );
}
