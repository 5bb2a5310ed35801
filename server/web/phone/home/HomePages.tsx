import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { catchUp } from '../../../../shared/card/catch-up.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { listCards } from '../../../../shared/card/list-cards.ts';
import { listUnfinishedOrders } from '../../../../shared/card/list-unfinished-orders.ts';
import { Scan } from '../scan/Scan.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { ChangePin } from './ChangePin.tsx';
import { DeleteProfile } from './DeleteProfile.tsx';
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

/** The mobile IDs on this phone, and what their owner can do with them. Needs no connection. */
export function HomePages({ deps, scanning, onTicket, onContinue }: HomePagesProps) {
  const { home: words, client } = useTexts();
  /** null: not read yet. */
  const [profiles, setProfiles] = useState<readonly CardSummary[] | 'unreadable' | null>(null);
  const [view, show, back] = useView();
  const [current, setCurrent] = useState(0);
  /** What just happened. */
  const [done, setDone] = useState<'PIN changed' | 'deleted' | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [deleting, setDeleting] = useState<CardSummary | null>(null);

  const read = useCallback(async () => {
    const pending = await listUnfinishedOrders(deps).catch(() => []);
    setWaiting(pending.some(({ origin }) => origin === location.origin));
    await listCards(deps).then(setProfiles, () => setProfiles('unreadable'));
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
  if (profiles === 'unreadable') return <Unreadable />;
  if (profiles === null) return null;
  const profile = !('profileId' in view) ? undefined : profiles.find(({ id }) => id === view.profileId);
  const home = (what: 'PIN changed' | 'deleted') => {
    setDone(what);
    back('home');
    void read();
  };
  return (
    <>
      {profile === undefined ? (
        <Home
          profiles={profiles}
          current={Math.min(current, Math.max(profiles.length - 1, 0))}
          onCurrent={setCurrent}
          said={done === null ? '' : { 'PIN changed': client.pinChanged, deleted: words.deletion.done }[done]}
          onContinue={waiting ? onContinue : undefined}
          onScan={() => {
            setDone(null);
            show({ kind: 'scan' });
          }}
          onDetails={({ id }) => {
            setDone(null);
            show({ kind: 'details', profileId: id });
          }}
        />
      ) : view.kind === 'change PIN' ? (
        <ChangePin
          profile={profile}
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
          profile={profile}
          now={new Date()}
          onChangePin={() => show({ kind: 'change PIN', profileId: profile.id })}
          onDelete={() => setDeleting(profile)}
          onBack={() => back('home')}
        />
      )}
      <DeleteProfile
        profile={deleting}
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
