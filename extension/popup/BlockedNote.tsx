import { Note } from '../../shared/ui/Note.tsx';

export function BlockedNote() {
  return (
    <Note tone="bad" icon="lock">
      Blocked after 5 wrong PINs. Ask your help desk, or delete it and get a new one in Self-Service.
    </Note>
  );
}
