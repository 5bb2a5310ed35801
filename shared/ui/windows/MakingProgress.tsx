import { useEffect, useState } from 'preact/hooks';
import type { CredentialKind } from '../../credential.ts';
import { useClientTexts } from '../language/use-texts.ts';
import { type LiveItem, LiveList } from '../order/LiveList.tsx';
import './making-progress.css';

const STEPS = ['keys', 'number', 'certificates', 'saving', 'done'] as const;

/** Before people wonder whether it is still running. */
const SLOW_MS = 8000;

export interface MakingProgressProps {
  host: string;
  /** What is saved at the end. */
  kind: CredentialKind;
  step: (typeof STEPS)[number];
}

/** The progress of the making. While it is shown the browser asks before it closes the window. */
export function MakingProgress({ host, kind, step }: MakingProgressProps) {
  const { client } = useClientTexts();
  const words = client.making;
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
          { title: words.pinSet, state: 'done' },
          { title: words.keysMade, state: stateOf('keys') },
          { title: words.gettingCertificates(host), state: stateOf('certificates') },
          { title: words.saving[kind], state: stateOf('saving') },
        ]}
      />
      <p class="making-still" role="status">
        {slow && words.slow}
      </p>
    </>
  );
}
