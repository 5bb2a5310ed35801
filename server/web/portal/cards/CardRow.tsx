import { FactList } from '../../../../shared/ui/FactList.tsx';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { CredentialFace } from './CredentialFace.tsx';
import { credentialFacts } from './credential-facts.ts';

/** A card that lives: its face, what is known of it, and where it goes on. */
export function CardRow({ card }: { card: Credential }) {
  return (
    <section class="card-row">
      <div class="card-row-face">
        <CredentialFace credential={card} />
      </div>
      <div class="card-row-text">
        <h2 class="card-row-title">{card.name}</h2>
        {card.state === 'registered' ? (
          <>
            <p class="c-lead">Not created yet</p>
            {card.runId !== null && (
              <LinkButton kind="primary" href={`/runs/${card.runId}`}>
                Continue
              </LinkButton>
            )}
          </>
        ) : (
          <>
            <FactList facts={credentialFacts(card)} />
            <LinkButton href={`/cards/${card.id}`}>Details</LinkButton>
          </>
        )}
      </div>
    </section>
  );
}
