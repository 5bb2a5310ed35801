import { useEffect, useRef } from 'preact/hooks';
import type { CardSummary } from '../../shared/card/card-summary.ts';
import type { UnfinishedOrder } from '../../shared/card/unfinished-orders.ts';
import { ListRow } from '../../shared/ui/content/ListRow.tsx';
import { shortSerial } from '../../shared/ui/content/short-serial.ts';
import { Apart, tellApart } from '../../shared/ui/content/tell-apart.tsx';
import { IconButton } from '../../shared/ui/controls/IconButton.tsx';
import { FaceThumb } from '../../shared/ui/faces/FaceThumb.tsx';
import { faceStateOf } from '../../shared/ui/faces/face-state.ts';
import { Note } from '../../shared/ui/feedback/Note.tsx';
import { Brief } from '../../shared/ui/windows/Brief.tsx';
import { WindowFrame } from '../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../windows/use-texts.tsx';
import { BlockedNote } from './BlockedNote.tsx';
import { CardActions } from './CardActions.tsx';
import { NoCard } from './NoCard.tsx';
import { OrderList } from './OrderList.tsx';
import { SummaryFace } from './SummaryFace.tsx';

interface Actions {
  onDetails: () => void;
  onChangePin: () => void;
}

export interface CardListProps {
  cards: readonly CardSummary[];
  /** Those that have not become a card. */
  orders: readonly UnfinishedOrder[];
  /** What just happened, in one sentence; empty: nothing. */
  said: string;
  actionsOf: (card: CardSummary) => Actions;
  onDeleteOrder: (order: UnfinishedOrder) => void;
  onSettings: () => void;
}

/** The usable card on top as a card, the others as rows. */
export function CardList({ cards, orders, said, actionsOf, onDeleteOrder, onSettings }: CardListProps) {
  const { popup, client } = useTexts();
  useEffect(() => {
    document.title = `${popup.cards} – Chipless`;
  }, [popup]);
  const note = useRef<HTMLDivElement>(null);
  // The pressed button is gone with its item: the focus moves to the message about it, for keyboard and screen reader
  // users.
  useEffect(() => {
    if (said !== '') note.current?.focus();
  }, [said]);
  const usable = cards.find(({ state }) => state === 'active') ?? cards[0];
  const others = cards.filter((card) => card !== usable);
  const apart = tellApart(others, {
    nameOf: ({ profileName }) => profileName,
    detailOf: ({ origin, certificates: [first] }) =>
      [
        new URL(origin).host,
        ...(first === undefined ? [] : [client.certificates.serial(shortSerial(first.serialNumber))]),
      ].join(', '),
  });
  return (
    <WindowFrame title={popup.title} end={<IconButton icon="gear" label={popup.settings.title} onClick={onSettings} />}>
      <h1 class="c-visually-hidden">{popup.cards}</h1>
      <div class="x-said" role="status" ref={note} tabIndex={-1}>
        {said !== '' && <Note tone="good">{said}</Note>}
      </div>
      {usable === undefined ? (
        <NoCard />
      ) : (
        <>
          <SummaryFace card={usable} />
          {usable.state === 'blocked' && <BlockedNote />}
          <CardActions
            onDetails={actionsOf(usable).onDetails}
            onChangePin={usable.state === 'blocked' ? undefined : actionsOf(usable).onChangePin}
          />
        </>
      )}
      {others.length > 0 && (
        <>
          <h2 class="c-visually-hidden">{popup.otherCards}</h2>
          <ul class="x-others">
            {others.map((card) => (
              <ListRow
                key={card.id}
                as="li"
                lead={<FaceThumb kind={card.kind} state={faceStateOf(card, new Date())} />}
                title={
                  <>
                    <Brief text={card.profileName} />
                    <Apart by={apart(card)} />
                  </>
                }
                sub={card.state === 'blocked' ? popup.blockedRow(new URL(card.origin).host) : new URL(card.origin).host}
                onClick={actionsOf(card).onDetails}
              />
            ))}
          </ul>
        </>
      )}
      {orders.length > 0 && <OrderList orders={orders} onDelete={onDeleteOrder} />}
    </WindowFrame>
  );
}
