import { useEffect, useRef, useState } from 'preact/hooks';
import { CONVERSATION } from '../../../../shared/card/conversation.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import type { Begun, LedOrder } from '../../../../shared/card/lead-order.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { AskedToWait } from '../../../../shared/ui/windows/AskedToWait.tsx';
import { Offline } from '../../../../shared/ui/windows/Offline.tsx';
import { deviceName } from '../host/device-name.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { ChoosePin } from './ChoosePin.tsx';
import { Done } from './Done.tsx';
import { Ended } from './Ended.tsx';
import { Making } from './Making.tsx';
import { ShowNumber } from './ShowNumber.tsx';
import { type ProvisioningPhase, startProvisioning } from './start-provisioning.ts';
import { TypePin } from './TypePin.tsx';
import { AlmostDone, Opening } from './Waiting.tsx';

/** Asks the browser not to evict the mobile ID. A refusal changes nothing: the browser asks its user or not. */
function keepStorage(): void {
  void navigator.storage?.persist?.().catch(() => false);
}

export interface ActivationPageProps {
  begun: Begun;
  deps: CardDeps;
  /** To the mobile IDs on this phone. */
  onHome: () => void;
  onScan: () => void;
}

/** One order on its way to a mobile ID. */
export function ActivationPage({ begun, deps, onHome, onScan }: ActivationPageProps) {
  const { activate: words } = useTexts();
  const [screen, setScreen] = useState<ProvisioningPhase>({ kind: 'opening' });
  const led = useRef<LedOrder | null>(null);

  useEffect(() => {
    const started = startProvisioning(begun, setScreen, {
      card: CONVERSATION,
      cardDeps: deps,
      origin: location.origin,
      deviceName: () => deviceName(navigator),
    });
    led.current = started;
    // A phone that was asleep or without reception does not wait for the next try.
    const wake = () => document.visibilityState === 'visible' && started.tryNow();
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      started.stop();
    };
  }, [begun, deps]);

  const host = location.host;
  const activate = (pin: string) => {
    keepStorage();
    void led.current?.make(pin);
  };
  switch (screen.kind) {
    case 'opening':
      return <Opening host={host} />;
    case 'choose PIN':
      return (
        <ChoosePin host={host} asked={screen.asked} onFirstInput={() => led.current?.bind()} onActivate={activate} />
      );
    case 'type PIN':
      return <TypePin key={screen.triesLeft} host={host} {...screen} onActivate={activate} />;
    case 'number':
      return <ShowNumber host={host} asked={screen.asked} number={screen.number} />;
    case 'making':
      return <Making host={host} step={screen.step} />;
    case 'almost done':
      return <AlmostDone />;
    case 'offline':
      return (
        <Offline
          title={words.title}
          host={host}
          until={screen.until}
          place="page"
          onTryNow={() => led.current?.tryNow()}
        >
          {/* To the mobile IDs on this phone; the order waits. */}
          <Button kind="ghost" large wide onClick={onHome}>
            {words.later}
          </Button>
        </Offline>
      );
    case 'asked to wait':
      return <AskedToWait title={words.title} place="page" seconds={screen.seconds} />;
    case 'done':
      return <Done card={screen.card} onDone={onHome} />;
    case 'ended':
      return <Ended end={screen.end} onScan={onScan} onHome={onHome} />;
  }
}
