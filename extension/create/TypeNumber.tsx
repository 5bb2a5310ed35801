import { Headline } from '../../shared/ui/Headline.tsx';
import { Note } from '../../shared/ui/Note.tsx';
import { Spinner } from '../../shared/ui/Spinner.tsx';
import { WindowFrame } from '../../shared/ui/WindowFrame.tsx';
import './type-number.css';

/** The second channel: who reads the number here types it in their own Self-Service. */
export function TypeNumber({ host, number }: { host: string; number: string }) {
  return (
    <WindowFrame title="Create card" host={host}>
      <Headline focused text="Type this number in Self-Service" />
      <p class="x-number">{number}</p>
      <Spinner label="Waiting for you to type it" />
      <Note tone="info">Did not ask for this? Close this window and tell your help desk.</Note>
    </WindowFrame>
  );
}
