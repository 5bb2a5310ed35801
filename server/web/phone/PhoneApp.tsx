import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CardDeps } from '../../../shared/card/deps.ts';
import { ActivationPage } from './activate/ActivationPage.tsx';
import { Ended } from './activate/Ended.tsx';
import { linkOf } from './address/read-code.ts';
import { type Taken, takeTicket } from './address/take-ticket.ts';
import { begin, type Stage } from './begin.ts';
import { AddToHome } from './door/AddToHome.tsx';
import { OpenElsewhere } from './door/OpenElsewhere.tsx';
import { HomePages } from './home/HomePages.tsx';

export interface PhoneAppProps {
  /** What the URL contained when the page was opened. */
  taken: Taken;
  deps: CardDeps;
}

export function PhoneApp({ taken, deps }: PhoneAppProps) {
  /** null: not known yet, for a moment. */
  const [stage, setStage] = useState<Stage | null>(null);

  useEffect(() => {
    void begin(taken, deps).then(setStage);
    // A link that is opened in a tab which shows this page already.
    const follow = () => {
      const next = takeTicket(location, history);
      if (next.kind !== 'none') void begin(next, deps).then(setStage);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [taken, deps]);

  const activate = useCallback((ticket: string) => setStage({ kind: 'activate', begun: { ticket } }), []);
  const home = () => setStage({ kind: 'home', scanning: false });
  const goOn = () => void begin({ kind: 'none' }, deps).then(setStage);
  const scan = () => setStage({ kind: 'home', scanning: true });
  switch (stage?.kind) {
    case undefined:
      return null;
    case 'elsewhere':
      return <OpenElsewhere browser={stage.browser} link={linkOf(stage.ticket, location.origin)} />;
    case 'add to home':
      return <AddToHome onNotNow={() => activate(stage.ticket)} />;
    case 'end':
      return <Ended end={stage.end} onScan={scan} onHome={home} />;
    case 'activate':
      return (
        <ActivationPage
          key={'ticket' in stage.begun ? stage.begun.ticket : stage.begun.cardId}
          begun={stage.begun}
          deps={deps}
          onHome={home}
          onScan={scan}
        />
      );
    case 'home':
      return <HomePages deps={deps} scanning={stage.scanning} onTicket={activate} onContinue={goOn} />;
  }
}
