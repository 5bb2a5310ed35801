import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CardSummary } from '../../shared/card/card-summary.ts';
import { catchUp } from '../../shared/card/catch-up.ts';
import { listCards } from '../../shared/card/list-cards.ts';
import { listUnfinished, type UnfinishedOrder } from '../../shared/card/unfinished-orders.ts';
import { cardDeps } from '../host/card-deps.ts';
import { keepComputerName, readComputerName } from '../windows/computer-name.ts';
import { useTexts } from '../windows/use-texts.tsx';
import { CardDetails } from './CardDetails.tsx';
import { CardList } from './CardList.tsx';
import { ChangePin } from './ChangePin.tsx';
import { DeleteCard } from './DeleteCard.tsx';
import { DeleteOrder } from './DeleteOrder.tsx';
import { Settings } from './Settings.tsx';
import { Unreadable } from './Unreadable.tsx';

const deps = cardDeps();
const computer = { read: readComputerName, keep: keepComputerName };

type View =
  | { readonly kind: 'cards' | 'settings' }
  | { readonly kind: 'details' | 'change PIN'; readonly cardId: string };

type Done = 'PIN changed' | 'card deleted' | 'order deleted';

/** The cards of this browser and what their holder can do with them. */
export function Popup() {
  const { popup, client } = useTexts();
  /** null: not read yet. */
  const [cards, setCards] = useState<readonly CardSummary[] | 'unreadable' | null>(null);
  const [view, setView] = useState<View>({ kind: 'cards' });
  /** What just happened. */
  const [done, setDone] = useState<Done | null>(null);
  const [deleting, setDeleting] = useState<CardSummary | null>(null);
  const [orders, setOrders] = useState<readonly UnfinishedOrder[]>([]);
  const [ending, setEnding] = useState<UnfinishedOrder | null>(null);

  const read = useCallback(async () => {
    await listCards(deps).then(setCards, () => setCards('unreadable'));
    await listUnfinished(deps).then(setOrders, () => undefined);
  }, []);
  useEffect(() => {
    void read();
    void catchUp(deps).then(read);
  }, [read]);

  const show = (next: View) => {
    setDone(null);
    setView(next);
  };
  const home = (what: Done | null = null) => {
    setView({ kind: 'cards' });
    setDone(what);
    void read();
  };

  if (cards === 'unreadable') return <Unreadable />;
  if (cards === null) return null;
  const card = 'cardId' in view ? cards.find(({ id }) => id === view.cardId) : undefined;
  const said: Record<Done, string> = {
    'PIN changed': client.pinChanged,
    'card deleted': popup.deletion.done,
    'order deleted': popup.orders.deletion.done,
  };
  const actions = (of: CardSummary) => ({
    onDetails: () => show({ kind: 'details', cardId: of.id }),
    onChangePin: () => show({ kind: 'change PIN', cardId: of.id }),
    onDelete: () => setDeleting(of),
  });
  return (
    <>
      {view.kind === 'settings' ? (
        <Settings cards={cards} onBack={() => home()} />
      ) : card === undefined ? (
        <CardList
          cards={cards}
          orders={orders}
          said={done === null ? '' : said[done]}
          actionsOf={actions}
          onDeleteOrder={setEnding}
          onSettings={() => show({ kind: 'settings' })}
        />
      ) : view.kind === 'details' ? (
        <CardDetails card={card} now={new Date()} computer={computer} {...actions(card)} onBack={() => home()} />
      ) : (
        <ChangePin
          card={card}
          deps={deps}
          onBack={() => home()}
          onBlocked={() => {
            show({ kind: 'details', cardId: card.id });
            void read();
          }}
          onChanged={() => home('PIN changed')}
        />
      )}
      <DeleteCard
        card={deleting}
        deps={deps}
        onKeep={() => setDeleting(null)}
        onDeleted={() => {
          setDeleting(null);
          home('card deleted');
        }}
      />
      <DeleteOrder
        order={ending}
        deps={deps}
        onKeep={() => setEnding(null)}
        onDeleted={() => {
          setEnding(null);
          home('order deleted');
        }}
      />
    </>
  );
}
