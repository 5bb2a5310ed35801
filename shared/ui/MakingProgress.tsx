import { useEffect, useState } from 'preact/hooks';
import { type LiveItem, LiveList } from './LiveList.tsx';
import './making-progress.css';

const STEPS = ['keys', 'number', 'certificates', 'saving', 'done'] as const;

/** Before somebody wonders whether it still goes on. */
const SLOW_MS = 8000;

export interface MakingProgressProps {
  host: string;
  /** What is saved at the end: "card". */
  what: string;
  step: (typeof STEPS)[number];
}

/** How far the making has come. While it is there the browser asks its own question before it closes the window. */
export function MakingProgress({ host, what, step }: MakingProgressProps) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeunload', ask);
    };
  }, []);

  const stateOf = (own: (typeof STEPS)[number]): LiveItem['state'] => {
    const distance = STEPS.indexOf(step) - STEPS.indexOf(own);
    return distance > 0 ? 'done' : distance === 0 ? 'now' : 'todo';
  };
  return (
    <>
      <LiveList
        items={[
          { title: 'PIN set', state: 'done' },
          { title: 'Keys made', state: stateOf('keys') },
          { title: `Getting certificates from ${host}`, state: stateOf('certificates') },
          { title: `Saving the ${what}`, state: stateOf('saving') },
        ]}
      />
      <p class="making-still" role="status">
        {slow && 'Still working. Some keys take longer.'}
      </p>
    </>
  );
}
