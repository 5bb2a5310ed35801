import { RetypePin } from '../../../../shared/ui/pin/RetypePin.tsx';
import { Brief } from '../../../../shared/ui/windows/Brief.tsx';
import { FromBox } from '../../../../shared/ui/windows/FromBox.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import type { Asked } from './start-provisioning.ts';

export interface TypePinProps {
  host: string;
  asked: Asked;
  /** null: not tried yet. */
  triesLeft: number | null;
  onActivate: (pin: string) => void;
}

/** The page was left after the PIN had been chosen. */
export function TypePin({ host, asked, triesLeft, onActivate }: TypePinProps) {
  const { activate } = useTexts();
  return (
    <RetypePin
      action={activate.title}
      host={host}
      kind="mobile ID"
      lead={activate.goOn}
      note={activate.pinStays}
      triesLeft={triesLeft}
      onPin={onActivate}
    >
      <FromBox>
        {activate.asks(asked.serverName, asked.holder, (name) => (
          <Brief text={name} />
        ))}
      </FromBox>
    </RetypePin>
  );
}
