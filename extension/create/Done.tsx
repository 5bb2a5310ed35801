import type { CardSummary } from '../../shared/card/card-summary.ts';
import { CertificateList } from '../../shared/ui/content/CertificateList.tsx';
import { Button } from '../../shared/ui/controls/Button.tsx';
import { CardFace } from '../../shared/ui/faces/CardFace.tsx';
import { Headline } from '../../shared/ui/windows/Headline.tsx';
import { WindowFrame } from '../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../windows/use-texts.tsx';

export function Done({ host, card, now }: { host: string; card: CardSummary; now: Date }) {
  const { create, client } = useTexts();
  return (
    <WindowFrame
      title={create.created}
      host={host}
      foot={
        <Button kind="primary" large wide onClick={() => window.close()}>
          {create.close}
        </Button>
      }
    >
      <CardFace
        animate
        serverName={card.serverName}
        profileName={card.profileName}
        state="active"
        validUntil={card.validUntil}
        purposes={card.certificates.map(({ purpose }) => purpose)}
      />
      <Headline focused text={create.ready} lead={client.goBack} />
      <CertificateList certificates={card.certificates} now={now} />
    </WindowFrame>
  );
}
