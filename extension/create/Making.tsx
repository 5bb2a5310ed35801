import { useEffect, useState } from 'preact/hooks';
import type { CreationStep } from '../../shared/card/create-card.ts';
import type { OpenedOrder } from '../../shared/card/open-order.ts';
import { CardFace } from '../../shared/ui/CardFace.tsx';
import { Headline } from '../../shared/ui/Headline.tsx';
import { type LiveItem, LiveList } from '../../shared/ui/LiveList.tsx';
import { WindowFrame } from '../../shared/ui/WindowFrame.tsx';

const ORDER: readonly CreationStep[] = ['keys', 'number', 'certificates', 'saving', 'done'];

export interface MakingProps {
  host: string;
  opened: OpenedOrder;
  step: CreationStep;
}

export function Making({ host, opened, step }: MakingProps) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 8000);
    // The browser asks its own question before it closes the window half-way.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeunload', ask);
    };
  }, []);

  const { profile, keys } = opened.order;
  const stateOf = (own: CreationStep): LiveItem['state'] => {
    const distance = ORDER.indexOf(step) - ORDER.indexOf(own);
    return distance > 0 ? 'done' : distance === 0 ? 'now' : 'todo';
  };
  return (
    <WindowFrame title="Creating card">
      <CardFace
        serverName={profile.serverName}
        profileName={profile.name}
        state="registered"
        purposes={keys.map(({ purpose }) => purpose)}
      />
      <Headline focused text="Making your card" lead="This takes a few seconds. Keep this window open." />
      <LiveList
        items={[
          { title: 'PIN set', state: 'done' },
          { title: 'Keys made', state: stateOf('keys') },
          { title: `Getting certificates from ${host}`, state: stateOf('certificates') },
          { title: 'Saving the card', state: stateOf('saving') },
        ]}
      />
      <p class="x-still" role="status">
        {slow && 'Still working. Some keys take longer.'}
      </p>
    </WindowFrame>
  );
}
