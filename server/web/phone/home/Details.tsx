import type { ComponentChildren } from 'preact';
import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { CertificateList } from '../../../../shared/ui/content/CertificateList.tsx';
import { FactList } from '../../../../shared/ui/content/FactList.tsx';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { BackBar } from '../../../../shared/ui/windows/BackBar.tsx';
import { Brief } from '../../../../shared/ui/windows/Brief.tsx';
import { Headline } from '../../../../shared/ui/windows/Headline.tsx';
import { WindowFrame } from '../../../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { BlockedNote } from './BlockedNote.tsx';

export interface DetailsProps {
  mobileId: CardSummary;
  now: Date;
  onChangePin: () => void;
  onDelete: () => void;
  onBack: () => void;
}

export function Details({ mobileId, now, onChangePin, onDelete, onBack }: DetailsProps) {
  const { home, client, formats } = useTexts();
  const blocked = mobileId.state === 'blocked';
  const { host } = new URL(mobileId.origin);
  const facts: [string, ComponentChildren][] = [
    [client.holder, <Brief text={mobileId.holder} />],
    [client.userId, <Brief text={mobileId.userId} />],
    [client.server, host],
    [client.validUntil, formats.day(mobileId.validUntil)],
  ];
  if (!blocked && mobileId.triesLeft < 5) facts.push([client.pinTriesLeft, formats.number(mobileId.triesLeft)]);
  return (
    <WindowFrame title={home.title} host={host}>
      <BackBar onBack={onBack} />
      <Headline focused brief text={mobileId.profileName} />
      {blocked && <BlockedNote />}
      <FactList facts={facts} />
      <CertificateList certificates={mobileId.certificates} now={now} />
      <div class="p-actions">
        {!blocked && (
          <Button large wide onClick={onChangePin}>
            {client.changePin}
          </Button>
        )}
        <Button kind="careful" large wide onClick={onDelete}>
          {client.delete}
        </Button>
      </div>
    </WindowFrame>
  );
}
