import { Brief } from '../../../../shared/ui/Brief.tsx';
import { FromBox } from '../../../../shared/ui/FromBox.tsx';
import { Headline } from '../../../../shared/ui/Headline.tsx';
import { PinFields } from '../../../../shared/ui/PinFields.tsx';
import { PinForm } from '../../../../shared/ui/PinForm.tsx';
import { useNewPin } from '../../../../shared/ui/use-new-pin.ts';
import { useTexts } from '../texts/use-texts.tsx';
import type { Asked } from './start-activation.ts';

export interface ChoosePinProps {
  host: string;
  asked: Asked;
  /** Something was typed: a person is here. */
  onFirstInput: () => void;
  onActivate: (pin: string) => void;
}

/** Who asks, then the new PIN. No field takes the focus by itself: it would push who asks off a small screen. */
export function ChoosePin({ host, asked, onFirstInput, onActivate }: ChoosePinProps) {
  const { activate } = useTexts();
  const pin = useNewPin(asked.pinPolicy, asked.ownNames);
  const submit = () => {
    const taken = pin.take();
    if (taken !== null) onActivate(taken);
  };
  const { onPin } = pin.fields;
  return (
    <PinForm
      title="Activate"
      host={host}
      action="Activate"
      problem={pin.problem}
      note="Your PIN never leaves this phone."
      onSubmit={submit}
    >
      <FromBox>{activate.asks(<Brief text={asked.serverName} />, <Brief text={asked.holder} />)}</FromBox>
      <Headline focused text="Choose a PIN for this phone" lead="You need it each time you use your mobile ID." />
      <PinFields
        {...pin.fields}
        onPin={(typed) => {
          onFirstInput();
          onPin(typed);
        }}
      />
    </PinForm>
  );
}
