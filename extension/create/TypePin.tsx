import type { OpenedOrder } from '../../shared/card/opened-order.ts';
import { Brief } from '../../shared/ui/Brief.tsx';
import { FromBox } from '../../shared/ui/FromBox.tsx';
import { RetypePin } from '../../shared/ui/RetypePin.tsx';

export interface TypePinProps {
  host: string;
  opened: OpenedOrder;
  /** null: not tried yet. */
  triesLeft: number | null;
  onCreate: (pin: string) => void;
}

/** The window was closed after the PIN had been chosen. */
export function TypePin({ host, opened, triesLeft, onCreate }: TypePinProps) {
  const { profile } = opened.order;
  return (
    <RetypePin
      action="Create card"
      host={host}
      chosenFor="this card"
      lead={
        <>
          Then <Brief text={profile.name} /> is finished. Nothing was lost.
        </>
      }
      note="Your PIN never leaves this computer."
      triesLeft={triesLeft}
      onPin={onCreate}
    >
      <FromBox serverName={profile.serverName} asks="asks to create a card for you" />
    </RetypePin>
  );
}
