import { FactList } from '../../../../shared/ui/content/FactList.tsx';
import { Apart } from '../../../../shared/ui/content/tell-apart.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import type { Done } from '../../parts/acts/Acts.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { CredentialActs } from './CredentialActs.tsx';
import { CredentialFace } from './CredentialFace.tsx';
import { credentialFacts } from './credential-facts.ts';

interface CardRowProps {
  card: Credential;
  /** After the labels of its buttons, for screen readers; null = it is the only one. */
  of: string | null;
  /** What distinguishes it from others of its name. */
  apart: string | null;
  onDone: (done: Done) => void;
}

/** A card that is not locked: its face, its facts, and its links. */
export function CardRow({ card, of, apart, onDone }: CardRowProps) {
  const texts = useTexts();
  const { ways } = texts;
  return (
    <section class="card-row">
      <div class="card-row-face">
        <CredentialFace credential={card} />
      </div>
      <div class="card-row-text">
        <h2 class="card-row-title">
          {card.name}
          <Apart by={apart} />
        </h2>
        {card.state === 'registered' ? (
          <>
            <p class="c-lead">{texts.credentials.notCreatedYet}</p>
            {card.runId !== null && (
              <LinkButton kind="primary" href={`/runs/${card.runId}`}>
                {ways.continue}
                <Apart by={of} />
              </LinkButton>
            )}
          </>
        ) : (
          <>
            <FactList facts={credentialFacts(card, texts)} />
            <div class="card-row-actions">
              <LinkButton href={`/cards/${card.id}`}>
                {ways.details}
                <Apart by={of} />
              </LinkButton>
              <CredentialActs at="Cards" credential={card} of={of} onDone={onDone} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}
