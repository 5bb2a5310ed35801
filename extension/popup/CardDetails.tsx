import type { ComponentChildren } from 'preact';
import type { CardSummary } from '../../shared/card/card-summary.ts';
import { CertificateList } from '../../shared/ui/content/CertificateList.tsx';
import { FactList } from '../../shared/ui/content/FactList.tsx';
import { Note } from '../../shared/ui/feedback/Note.tsx';
import { BackBar } from '../../shared/ui/windows/BackBar.tsx';
import { Brief } from '../../shared/ui/windows/Brief.tsx';
import { Headline } from '../../shared/ui/windows/Headline.tsx';
import { WindowFrame } from '../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../windows/use-texts.tsx';
import { BlockedNote } from './BlockedNote.tsx';
import { CardActions } from './CardActions.tsx';
import { ComputerName, type ComputerNameProps } from './ComputerName.tsx';

export interface CardDetailsProps {
  card: CardSummary;
  now: Date;
  computer: Omit<ComputerNameProps, 'host'>;
  onChangePin: () => void;
  onDelete: () => void;
  onBack: () => void;
}

export function CardDetails({ card, now, computer, onChangePin, onDelete, onBack }: CardDetailsProps) {
  const { popup, client, formats } = useTexts();
  const blocked = card.state === 'blocked';
  const { host } = new URL(card.origin);
  const facts: [string, ComponentChildren][] = [
    [client.holder, <Brief text={card.holder} />],
    [client.userId, <Brief text={card.userId} />],
    [client.server, host],
    ...(card.deviceName === null
      ? []
      : [[popup.madeIn, <Brief text={card.deviceName} />] as [string, ComponentChildren]]),
    [client.validUntil, formats.day(card.validUntil)],
  ];
  if (!blocked && card.triesLeft < 5) facts.push([client.pinTriesLeft, formats.number(card.triesLeft)]);
  return (
    <WindowFrame title={popup.title} host={host}>
      <BackBar onBack={onBack} />
      <Headline focused brief text={card.profileName} />
      {blocked && <BlockedNote />}
      <FactList facts={facts} />
      <Note tone="info">{popup.lockedUnknown}</Note>
      <CertificateList certificates={card.certificates} now={now} />
      <ComputerName {...computer} host={host} />
      <CardActions onChangePin={blocked ? undefined : onChangePin} onDelete={onDelete} />
    </WindowFrame>
  );
}
