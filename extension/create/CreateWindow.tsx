import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardSummary } from '../../shared/card/card-summary.ts';
import { discardPending } from '../../shared/card/discard-pending.ts';
import { listCards } from '../../shared/card/list-cards.ts';
import { loadCreation } from '../../shared/card/load-creation.ts';
import { openOrder } from '../../shared/card/open-order.ts';
import { watchMessage } from '../../shared/card/watch-message.ts';
import { AskedToWait } from '../../shared/ui/AskedToWait.tsx';
import { Offline } from '../../shared/ui/Offline.tsx';
import { cardDeps } from '../host/card-deps.ts';
import type { Enrolment } from '../own-messages.ts';
import { endEnrolment, readEnrolment } from '../windows/ask-worker.ts';
import { readComputerName } from '../windows/computer-name.ts';
import { rememberLastServer } from '../windows/last-server.ts';
import { ChoosePin } from './ChoosePin.tsx';
import { type CardConversation, type Creation, type Screen, startCreation } from './creation.ts';
import { Done } from './Done.tsx';
import { Ended } from './Ended.tsx';
import { NO_ORDER } from './ends.ts';
import { Making } from './Making.tsx';
import { Opening } from './Opening.tsx';
import { TypeNumber } from './TypeNumber.tsx';
import { TypePin } from './TypePin.tsx';

const card: CardConversation = {
  openOrder,
  listCards,
  watchMessage,
  discardPending,
  // Brings certificate code and key derivation along, which nobody waits for before there is a PIN.
  createCard: async (...order) => (await import('../../shared/card/create-card.ts')).createCard(...order),
};

/** The window in which one order becomes a card. */
export function CreateWindow({ requestId }: { requestId: string }) {
  const [enrolment, setEnrolment] = useState<Enrolment>(null);
  const [screen, setScreen] = useState<Screen>({ kind: 'opening' });
  const creation = useRef<Creation | null>(null);

  useEffect(() => {
    let gone = false;
    const noOrder = () => setScreen({ kind: 'end', end: NO_ORDER });
    Promise.all([readEnrolment(requestId), readComputerName()]).then(([read, deviceName]) => {
      if (gone) return;
      setEnrolment(read);
      if (read === null) return noOrder();
      const onOver = (card: CardSummary | null) => {
        void endEnrolment(requestId, card !== null).catch(() => undefined);
        if (card !== null) void rememberLastServer(card.origin).catch(() => undefined);
      };
      creation.current = startCreation(read, setScreen, {
        card,
        cardDeps: cardDeps(),
        deviceName,
        onOver,
      });
    }, noOrder);
    return () => {
      gone = true;
      creation.current?.stop();
    };
  }, [requestId]);

  const typing = screen.kind === 'choose PIN' || screen.kind === 'type PIN';
  useEffect(() => {
    if (typing) void loadCreation();
  }, [typing]);

  const host = enrolment === null ? '' : new URL(enrolment.origin).host;
  const create = (pin: string) => void creation.current?.create(pin);
  switch (screen.kind) {
    case 'opening':
      return <Opening host={host} />;
    case 'choose PIN':
      return <ChoosePin host={host} opened={screen.opened} onCreate={create} />;
    case 'type PIN':
      return <TypePin key={screen.triesLeft} host={host} {...screen} onCreate={create} />;
    case 'making':
      if (screen.step === 'number' && screen.opened.order.number !== null)
        return <TypeNumber host={host} number={screen.opened.order.number} />;
      return <Making host={host} opened={screen.opened} step={screen.step} />;
    case 'offline':
      return (
        <Offline
          title="Create card"
          host={host}
          until={screen.until}
          pinStays="in this window"
          onTryNow={() => creation.current?.tryNow()}
        />
      );
    case 'asked to wait':
      return <AskedToWait title="Create card" place="window" seconds={screen.seconds} />;
    case 'done':
      return <Done host={host} card={screen.card} now={new Date()} />;
    case 'end':
      return <Ended host={host} end={screen.end} />;
  }
}
