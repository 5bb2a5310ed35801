import type { CardSummary } from '../../shared/card/card-summary.ts';
import { CardFace } from '../../shared/ui/faces/CardFace.tsx';
import { faceStateOf } from '../../shared/ui/faces/face-state.ts';
import { Icon } from '../../shared/ui/icons/Icon.tsx';

/**
 * A card of this browser as a card. It says so if it is blocked or expired; its state on the server is not known here.
 */
export function SummaryFace({ card }: { card: CardSummary }) {
  return (
    <>
      <CardFace
        serverName={card.serverName}
        profileName={card.profileName}
        state={faceStateOf(card, new Date())}
        validUntil={card.validUntil}
        purposes={card.certificates.map(({ purpose }) => purpose)}
      />
      {/* The name on it is the server's own choice. */}
      <p class="x-host">
        <Icon name="shield" />
        {new URL(card.origin).host}
      </p>
    </>
  );
}
