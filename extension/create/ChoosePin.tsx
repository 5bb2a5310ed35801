import type { OpenedOrder } from '../../shared/card/open-order.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { FromBox } from '../../shared/ui/FromBox.tsx';
import { PinFields } from '../../shared/ui/PinFields.tsx';
import { WindowFrame } from '../../shared/ui/WindowFrame.tsx';
import { Headline } from '../windows/Headline.tsx';
import { useFocusOnMount } from '../windows/use-focus-on-mount.ts';
import { useNewPin } from '../windows/use-new-pin.ts';

export interface ChoosePinProps {
  host: string;
  opened: OpenedOrder;
  onCreate: (pin: string) => void;
}

/** Who asks, then the new PIN. Create card is the approval of that server. */
export function ChoosePin({ host, opened, onCreate }: ChoosePinProps) {
  const { profile, pinPolicy, ownNames } = opened.order;
  const pin = useNewPin(pinPolicy, ownNames);
  useFocusOnMount(pin.first);
  const submit = (event: Event) => {
    event.preventDefault();
    const taken = pin.take();
    if (taken !== null) onCreate(taken);
  };
  return (
    <form class="x-form" onSubmit={submit} noValidate>
      <WindowFrame
        title="Create card"
        foot={
          <>
            <p class="x-problem" role="alert">
              {pin.problem}
            </p>
            <Button kind="primary" type="submit" large wide>
              Create card
            </Button>
            <p class="x-foot-note">Your PIN never leaves this computer.</p>
          </>
        }
      >
        <FromBox
          host={host}
          serverName={profile.serverName}
          asks="asks to create a card for you"
          firstTime={!opened.knownServer}
        />
        <Headline text="Choose a PIN" lead={`For ${profile.name}`} />
        <PinFields {...pin.fields} />
      </WindowFrame>
    </form>
  );
}
