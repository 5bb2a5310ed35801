import { useState } from 'preact/hooks';
import { NumberedList } from '../../../../shared/ui/content/NumberedList.tsx';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { organization } from '../../../../shared/ui/organization/organization.ts';
import { Headline } from '../../../../shared/ui/windows/Headline.tsx';
import { WindowFrame } from '../../../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../texts/use-texts.tsx';

/** An iPhone's home screen shares no storage with Safari: what is made in a tab is not in the app. */
export function AddToHome({ onNotNow }: { onNotNow: () => void }) {
  const { activate, door } = useTexts();
  const words = door.addToHome;
  const [how, setHow] = useState(false);
  const foot = (
    <>
      {!how && (
        <Button kind="primary" large wide onClick={() => setHow(true)}>
          {words.how}
        </Button>
      )}
      <Button kind={how ? 'secondary' : 'ghost'} large wide onClick={onNotNow}>
        {words.notNow}
      </Button>
    </>
  );
  return (
    <WindowFrame title={activate.title} foot={foot}>
      <Headline focused text={words.headline(organization().name)} lead={words.lead} />
      <p class="c-lead">{words.why}</p>
      {how && (
        <NumberedList
          items={[words.share, words.add, { title: words.open.title(organization().name), sub: words.open.sub }]}
        />
      )}
    </WindowFrame>
  );
}
