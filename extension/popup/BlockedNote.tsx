import { Note } from '../../shared/ui/Note.tsx';

export function BlockedNote() {
  return (
    <Note tone="bad" icon="lock">
      Blocked after 5 wrong PINs. Choose Change PIN in Self-Service to get it back.
    </Note>
  );
}
