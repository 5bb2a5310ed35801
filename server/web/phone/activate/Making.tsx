import { useEffect, useState } from 'preact/hooks';
import type { CreationStep } from '../../../../shared/card/create-card.ts';
import { Headline } from '../../../../shared/ui/Headline.tsx';
import { type LiveItem, LiveList } from '../../../../shared/ui/LiveList.tsx';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';

const ORDER: readonly CreationStep[] = ['keys', 'certificates', 'saving', 'done'];

export function Making({ host, step }: { host: string; step: CreationStep }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 8000);
    // The browser asks its own question before it closes the page half-way.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeunload', ask);
    };
  }, []);

  const stateOf = (own: CreationStep): LiveItem['state'] => {
    const distance = ORDER.indexOf(step) - ORDER.indexOf(own);
    return distance > 0 ? 'done' : distance === 0 ? 'now' : 'todo';
  };
  return (
    <WindowFrame title="Activate">
      <Headline focused text="Making your mobile ID" lead="Keep this page open." />
      <LiveList
        items={[
          { title: 'PIN set', state: 'done' },
          { title: 'Keys made', state: stateOf('keys') },
          { title: `Getting certificates from ${host}`, state: stateOf('certificates') },
          { title: 'Saving the mobile ID', state: stateOf('saving') },
        ]}
      />
      <p class="p-still" role="status">
        {slow && 'Still working. Some keys take longer.'}
      </p>
    </WindowFrame>
  );
}
