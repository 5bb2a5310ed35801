import type { OpenedOrder } from '../../shared/card/opened-order.ts';
import { RetypePin } from '../../shared/ui/pin/RetypePin.tsx';
import { Brief } from '../../shared/ui/windows/Brief.tsx';
import { FromBox } from '../../shared/ui/windows/FromBox.tsx';
import { useTexts } from '../windows/use-texts.tsx';

export interface TypePinProps {
  host: string;
  opened: OpenedOrder;
  /** null: not tried yet. */
  triesLeft: number | null;
  onCreate: (pin: string) => void;
}

/** The window was closed after the PIN had been chosen. */
export function TypePin({ host, opened, triesLeft, onCreate }: TypePinProps) {
  const { create } = useTexts();
  const { profile } = opened.order;
  return (
    <RetypePin
      action={create.title}
      host={host}
      kind="virtual smart card"
      lead={create.goOn(<Brief text={profile.name} />)}
      note={create.pinStays}
      triesLeft={triesLeft}
      onPin={onCreate}
    >
      <FromBox>{create.asks(<Brief text={profile.serverName} />)}</FromBox>
    </RetypePin>
  );
}
