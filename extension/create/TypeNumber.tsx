import { Note } from '../../shared/ui/feedback/Note.tsx';
import { Spinner } from '../../shared/ui/icons/Spinner.tsx';
import { Headline } from '../../shared/ui/windows/Headline.tsx';
import { WindowFrame } from '../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../windows/use-texts.tsx';
import './type-number.css';

/** The second channel: the number shown here is typed in the owner's Self-Service. */
export function TypeNumber({ host, number }: { host: string; number: string }) {
  const { create, client } = useTexts();
  return (
    <WindowFrame title={create.title} host={host}>
      <Headline focused text={client.typeNumber} />
      <p class="x-number">{number}</p>
      <Spinner label={client.waitingForNumber} />
      <Note tone="info">{create.notAsked}</Note>
    </WindowFrame>
  );
}
