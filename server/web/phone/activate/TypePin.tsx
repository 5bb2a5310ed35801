import { FromBox } from '../../../../shared/ui/FromBox.tsx';
import { RetypePin } from '../../../../shared/ui/RetypePin.tsx';
import type { Asked } from './start-activation.ts';

export interface TypePinProps {
  host: string;
  asked: Asked;
  /** null: not tried yet. */
  triesLeft: number | null;
  onActivate: (pin: string) => void;
}

/** The page was left after the PIN had been chosen. */
export function TypePin({ host, asked, triesLeft, onActivate }: TypePinProps) {
  return (
    <RetypePin
      action="Activate"
      host={host}
      chosenFor="this phone"
      lead="Then your mobile ID is finished. Nothing was lost."
      note="Your PIN never leaves this phone."
      triesLeft={triesLeft}
      onPin={onActivate}
    >
      <FromBox serverName={asked.serverName} holder={asked.holder} />
    </RetypePin>
  );
}
