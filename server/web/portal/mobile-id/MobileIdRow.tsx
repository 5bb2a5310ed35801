import { FactList } from '../../../../shared/ui/content/FactList.tsx';
import { Apart } from '../../../../shared/ui/content/tell-apart.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import type { Done } from '../../parts/acts/Acts.tsx';
import { CredentialActs } from '../cards/CredentialActs.tsx';
import { CredentialFace } from '../cards/CredentialFace.tsx';
import { credentialFacts } from '../cards/credential-facts.ts';
import { useTexts } from '../texts/use-texts.tsx';

interface MobileIdRowProps {
  mobileId: Credential;
  /** After the labels of its buttons, for screen readers; null = it is the only one. */
  of: string | null;
  /** What distinguishes it from others of its name. */
  apart: string | null;
  onDone: (done: Done) => void;
}

/** A mobile ID that is not locked: its face, its facts, and its actions. */
export function MobileIdRow({ mobileId, of, apart, onDone }: MobileIdRowProps) {
  const texts = useTexts();
  const { ways } = texts;
  return (
    <section class="card-row card-row-mobile">
      <div class="card-row-face">
        <CredentialFace credential={mobileId} />
      </div>
      <div class="card-row-text">
        <h2 class="card-row-title">
          {mobileId.name}
          <Apart by={apart} />
        </h2>
        {mobileId.state === 'registered' ? (
          <>
            <p class="c-lead">{texts.credentials.notCreatedYet}</p>
            {mobileId.runId !== null && (
              <LinkButton kind="primary" href={`/runs/${mobileId.runId}`}>
                {ways.continue}
                <Apart by={of} />
              </LinkButton>
            )}
          </>
        ) : (
          <>
            <FactList facts={credentialFacts(mobileId, texts)} />
            <div class="card-row-actions">
              <LinkButton href={`/mobile-id/${mobileId.id}`}>
                {ways.details}
                <Apart by={of} />
              </LinkButton>
              <CredentialActs at="Mobile ID" credential={mobileId} of={of} onDone={onDone} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}
