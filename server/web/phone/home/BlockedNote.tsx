import { Note } from '../../../../shared/ui/Note.tsx';

export function BlockedNote() {
  return (
    <Note tone="bad" icon="lock">
      Blocked after 5 wrong PINs. Lock this mobile ID in Self-Service and get a new one.
    </Note>
  );
}
