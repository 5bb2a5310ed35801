import { PinFields } from '../../../../shared/ui/pin/PinFields.tsx';
import { PinForm } from '../../../../shared/ui/pin/PinForm.tsx';
import { useNewPin } from '../../../../shared/ui/pin/use-new-pin.ts';
import { Brief } from '../../../../shared/ui/windows/Brief.tsx';
import { FromBox } from '../../../../shared/ui/windows/FromBox.tsx';
import { Headline } from '../../../../shared/ui/windows/Headline.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import type { Asked } from './start-provisioning.ts';

export interface ChoosePinProps {
  host: string;
  asked: Asked;
  /** Something was typed: a person is here. */
  onFirstInput: () => void;
  onActivate: (pin: string) => void;
}

/**
 * What the server asks for, then the new PIN. No field takes the focus by itself: it would push that off a small
 * screen.
 */
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
      title={activate.title}
      host={host}
      action={activate.title}
      problem={pin.problem}
      note={activate.pinStays}
      onSubmit={submit}
    >
      <FromBox>
        {activate.asks(asked.serverName, asked.holder, (name) => (
          <Brief text={name} />
        ))}
      </FromBox>
      <Headline focused text={activate.choosePin.headline} lead={activate.choosePin.lead} />
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
