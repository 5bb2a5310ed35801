import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { catchUp } from '../../../../shared/card/catch-up.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { listCards } from '../../../../shared/card/list-cards.ts';
import { listUnfinishedOrders } from '../../../../shared/card/list-unfinished-orders.ts';
import { Scan } from '../scan/Scan.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { ChangePin } from './ChangePin.tsx';
import { DeleteMobileId } from './DeleteMobileId.tsx';
import { Details } from './Details.tsx';
import { Home } from './Home.tsx';
import { Unreadable } from './Unreadable.tsx';
import { useView } from './use-view.ts';

export interface HomePagesProps {
  deps: CardDeps;
  /** Begins with the camera. */
  scanning: boolean;
  onTicket: (ticket: string) => void;
  /** Continues an unfinished order. */
  onContinue: () => void;
}

/** The mobile IDs on this phone, and what their holder can do with them. Needs no connection. */
export function HomePages({ deps, scanning, onTicket, onContinue }: HomePagesProps) {
  const { home: words, client } = useTexts();
  /** null: not read yet. */
  const [mobileIds, setMobileIds] = useState<readonly CardSummary[] | 'unreadable' | null>(null);
  const [view, show, back] = useView();
  const [current, setCurrent] = useState(0);
  /** What just happened. */
  const [done, setDone] = useState<'PIN changed' | 'deleted' | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [deleting, setDeleting] = useState<CardSummary | null>(null);

  const read = useCallback(async () => {
    const pending = await listUnfinishedOrders(deps).catch(() => []);
    setWaiting(pending.some(({ origin }) => origin === location.origin));
    await listCards(deps).then(setMobileIds, () => setMobileIds('unreadable'));
  }, [deps]);
  useEffect(() => {
    void read();
    void catchUp(deps).then(read);
  }, [read, deps]);

  useEffect(() => {
    if (scanning) show({ kind: 'scan' });
  }, [scanning]);

  if (view.kind === 'scan') {
    const take = (ticket: string) => {
      back('home');
      onTicket(ticket);
    };
    return <Scan onTicket={take} onBack={() => back('home')} />;
  }
  if (mobileIds === 'unreadable') return <Unreadable />;
  if (mobileIds === null) return null;
  const mobileId = !('id' in view) ? undefined : mobileIds.find(({ id }) => id === view.id);
  const home = (what: 'PIN changed' | 'deleted') => {
    setDone(what);
    back('home');
    void read();
  };
  return (
    <>
      {mobileId === undefined ? (
        <Home
          mobileIds={mobileIds}
          current={Math.min(current, Math.max(mobileIds.length - 1, 0))}
          onCurrent={setCurrent}
          said={done === null ? '' : { 'PIN changed': client.pinChanged, deleted: words.deletion.done }[done]}
          onContinue={waiting ? onContinue : undefined}
          onScan={() => {
            setDone(null);
            show({ kind: 'scan' });
          }}
          onDetails={({ id }) => {
            setDone(null);
            show({ kind: 'details', id });
          }}
        />
      ) : view.kind === 'change PIN' ? (
        <ChangePin
          mobileId={mobileId}
          deps={deps}
          onBack={() => back('one')}
          onBlocked={() => {
            back('one');
            void read();
          }}
          onChanged={() => home('PIN changed')}
        />
      ) : (
        <Details
          mobileId={mobileId}
          now={new Date()}
          onChangePin={() => show({ kind: 'change PIN', id: mobileId.id })}
          onDelete={() => setDeleting(mobileId)}
          onBack={() => back('home')}
        />
      )}
      <DeleteMobileId
        mobileId={deleting}
        deps={deps}
        onKeep={() => setDeleting(null)}
        onDeleted={() => {
          setDeleting(null);
          setCurrent(0);
          home('deleted');
        }}
      />
    </>
  );
}
