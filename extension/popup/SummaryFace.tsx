import type { CardSummary } from '../../shared/card/card-summary.ts';
import { CardFace } from '../../shared/ui/CardFace.tsx';

/** A card of this browser as a card. Being blocked is said beside it: on the server the card is active all the same. */
export function SummaryFace({ card }: { card: CardSummary }) {
  return (
    <CardFace
      serverName={card.serverName}
      profileName={card.profileName}
      state="active"
      validUntil={card.validUntil}
      purposes={card.certificates.map(({ purpose }) => purpose)}
    />
  );
}
