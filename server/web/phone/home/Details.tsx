import type { ComponentChildren } from 'preact';
import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { BackBar } from '../../../../shared/ui/BackBar.tsx';
import { Brief } from '../../../../shared/ui/Brief.tsx';
import { Button } from '../../../../shared/ui/Button.tsx';
import { CertificateList } from '../../../../shared/ui/CertificateList.tsx';
import { FactList } from '../../../../shared/ui/FactList.tsx';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { Headline } from '../../../../shared/ui/Headline.tsx';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';
import { BlockedNote } from './BlockedNote.tsx';

export interface DetailsProps {
  profile: CardSummary;
  now: Date;
  onChangePin: () => void;
  onDelete: () => void;
  onBack: () => void;
}

export function Details({ profile, now, onChangePin, onDelete, onBack }: DetailsProps) {
  const blocked = profile.state === 'blocked';
  const { host } = new URL(profile.origin);
  const facts: [string, ComponentChildren][] = [
    ['Holder', <Brief text={profile.holder} />],
    ['User ID', <Brief text={profile.userId} />],
    ['Server', host],
    ['Valid until', formatDate(profile.validUntil)],
  ];
  if (!blocked && profile.triesLeft < 5) facts.push(['PIN tries left', String(profile.triesLeft)]);
  return (
    <WindowFrame title="Mobile ID" host={host}>
      <BackBar onBack={onBack} />
      <Headline focused brief text={profile.profileName} />
      {blocked && <BlockedNote />}
      <FactList facts={facts} />
      <CertificateList certificates={profile.certificates} now={now} />
      <div class="p-actions">
        {!blocked && (
          <Button large wide onClick={onChangePin}>
            Change PIN
          </Button>
        )}
        <Button kind="careful" large wide onClick={onDelete}>
          Delete
        </Button>
      </div>
    </WindowFrame>
  );
}
