import type { OpenedOrder } from '../../shared/card/opened-order.ts';
import { useFocusOnMount } from '../../shared/ui/controls/use-focus-on-mount.ts';
import { PinFields } from '../../shared/ui/pin/PinFields.tsx';
import { PinForm } from '../../shared/ui/pin/PinForm.tsx';
import { useNewPin } from '../../shared/ui/pin/use-new-pin.ts';
import { Brief } from '../../shared/ui/windows/Brief.tsx';
import { FromBox } from '../../shared/ui/windows/FromBox.tsx';
import { Headline } from '../../shared/ui/windows/Headline.tsx';
import { useTexts } from '../windows/use-texts.tsx';

export interface ChoosePinProps {
  host: string;
  opened: OpenedOrder;
  onCreate: (pin: string) => void;
}

/** What the server asks for, then the new PIN. Create card is the approval of that server. */
export function ChoosePin({ host, opened, onCreate }: ChoosePinProps) {
  const { create } = useTexts();
  const { profile, pinPolicy, ownNames } = opened.order;
  const pin = useNewPin(pinPolicy, ownNames);
  useFocusOnMount(pin.first);
  const submit = () => {
    const taken = pin.take();
    if (taken !== null) onCreate(taken);
  };
  return (
    <PinForm
      title={create.title}
      host={host}
      action={create.title}
      problem={pin.problem}
      note={create.pinStays}
      onSubmit={submit}
    >
      <FromBox firstTime={opened.knownServer ? undefined : create.firstTime}>
        {create.asks(<Brief text={profile.serverName} />)}
      </FromBox>
      <Headline text={create.choosePin.headline} lead={create.choosePin.lead(<Brief text={profile.name} />)} />
      <PinFields {...pin.fields} />
    </PinForm>
  );
}
