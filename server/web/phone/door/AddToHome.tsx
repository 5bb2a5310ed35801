import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Headline } from '../../../../shared/ui/Headline.tsx';
import { NumberedList } from '../../../../shared/ui/NumberedList.tsx';
import { organization } from '../../../../shared/ui/organization.ts';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';

/** An iPhone's home screen shares no storage with Safari: what is made in a tab is not in the app. */
export function AddToHome({ onNotNow }: { onNotNow: () => void }) {
  const [how, setHow] = useState(false);
  const foot = (
    <>
      {!how && (
        <Button kind="primary" large wide onClick={() => setHow(true)}>
          How
        </Button>
      )}
      <Button kind={how ? 'secondary' : 'ghost'} large wide onClick={onNotNow}>
        Not now
      </Button>
    </>
  );
  return (
    <WindowFrame title="Activate" foot={foot}>
      <Headline
        focused
        text={`Want ${organization().name} on your home screen?`}
        lead="Add it first, then scan the code inside it."
      />
      <p class="c-lead">
        The home screen and Safari don’t share what they keep, and Safari forgets after a week without use.
      </p>
      {how && (
        <NumberedList
          items={[
            { title: 'Tap Share', sub: 'The square with an arrow, at the bottom or top of Safari.' },
            { title: 'Choose Add to Home Screen', sub: 'Then Add.' },
            {
              title: `Open ${organization().name} from your home screen`,
              sub: 'Choose Scan a code. The code still works.',
            },
          ]}
        />
      )}
    </WindowFrame>
  );
}
