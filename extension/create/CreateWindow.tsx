import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardSummary } from '../../shared/card/card-summary.ts';
import { CONVERSATION } from '../../shared/card/conversation.ts';
import type { LedOrder } from '../../shared/card/lead-order.ts';
import { AskedToWait } from '../../shared/ui/windows/AskedToWait.tsx';
import { Offline } from '../../shared/ui/windows/Offline.tsx';
import { cardDeps } from '../host/card-deps.ts';
import type { Provisioning } from '../own-messages.ts';
import { readComputerName } from '../windows/computer-name.ts';
import { rememberLastServer } from '../windows/last-server.ts';
import { endProvisioning, readProvisioning } from '../windows/provisioning.ts';
import { useTexts } from '../windows/use-texts.tsx';
import { ChoosePin } from './ChoosePin.tsx';
import { Done } from './Done.tsx';
import { Ended } from './Ended.tsx';
import { Making } from './Making.tsx';
import { Opening } from './Opening.tsx';
import { type ProvisioningPhase, startProvisioning } from './start-provisioning.ts';
import { TypeNumber } from './TypeNumber.tsx';
import { TypePin } from './TypePin.tsx';

/** The window in which one order becomes a card. */
export function CreateWindow({ requestId }: { requestId: string }) {
  const { create: words } = useTexts();
  const [provisioning, setProvisioning] = useState<Provisioning>(null);
  const [screen, setScreen] = useState<ProvisioningPhase | { readonly kind: 'no order' }>({ kind: 'opening' });
  const led = useRef<LedOrder | null>(null);

  useEffect(() => {
    let gone = false;
    const noOrder = () => setScreen({ kind: 'no order' });
    Promise.all([readProvisioning(requestId), readComputerName()]).then(([read, deviceName]) => {
      if (gone) return;
      setProvisioning(read);
      if (read === null) return noOrder();
      const onOver = (card: CardSummary | null) => {
        void endProvisioning(requestId, card !== null).catch(() => undefined);
        if (card !== null) void rememberLastServer(card.origin).catch(() => undefined);
      };
      led.current = startProvisioning(read, setScreen, {
        card: CONVERSATION,
        cardDeps: cardDeps(),
        deviceName,
        onOver,
      });
    }, noOrder);
    return () => {
      gone = true;
      led.current?.stop();
    };
  }, [requestId]);

  const host = provisioning === null ? '' : new URL(provisioning.origin).host;
  const create = (pin: string) => void led.current?.make(pin);
  switch (screen.kind) {
    case 'opening':
      return <Opening host={host} />;
    case 'choose PIN':
      return <ChoosePin host={host} opened={screen.asked} onCreate={create} />;
    case 'type PIN':
      return (
        <TypePin
          key={screen.triesLeft}
          host={host}
          opened={screen.asked}
          triesLeft={screen.triesLeft}
          onCreate={create}
        />
      );
    case 'making':
      return <Making host={host} opened={screen.asked} step={screen.step} />;
    case 'number':
      return <TypeNumber host={host} number={screen.number} />;
    case 'almost done':
    case 'offline':
      return (
        <Offline
          title={words.title}
          host={host}
          until={screen.until}
          place="window"
          onTryNow={() => led.current?.tryNow()}
        />
      );
    case 'asked to wait':
      return <AskedToWait title={words.title} place="window" seconds={screen.seconds} />;
    case 'done':
      return <Done host={host} card={screen.card} now={new Date()} />;
    case 'ended':
      return <Ended host={host} end={screen.end} />;
    case 'no order':
      return <Ended host={host} end="no order" />;
  }
}
