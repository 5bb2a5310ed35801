import { FactList } from '../../../../shared/ui/content/FactList.tsx';
import { Apart } from '../../../../shared/ui/content/tell-apart.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import type { Done } from '../../parts/acts/Acts.tsx';
import type { ActScreen } from '../../parts/acts/act-screens.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { CredentialActs } from './CredentialActs.tsx';
import { CredentialFace } from './CredentialFace.tsx';
import './credentials.css';
import { credentialFacts } from './credential-facts.ts';

interface CredentialRowProps {
  /** The page. */
  at: ActScreen['place'];
  /** Of its details. */
  href: string;
  credential: Credential;
  /** After the labels of its buttons, for screen readers; null = it is the only one. */
  of: string | null;
  /** What distinguishes it from others of its name. */
  apart: string | null;
  onDone: (done: Done) => void;
}

/** A card or mobile ID that is not locked: its face, its facts, its link and its actions. */
export function CredentialRow({ at, href, credential, of, apart, onDone }: CredentialRowProps) {
  const texts = useTexts();
  const { ways } = texts;
  return (
    <section class={`card-row${credential.kind === 'mobile ID' ? ' card-row-mobile' : ''}`}>
      <div class="card-row-face">
        <CredentialFace credential={credential} />
      </div>
      <div class="card-row-text">
        <h2 class="card-row-title">
          {credential.name}
          <Apart by={apart} />
        </h2>
        {credential.state === 'registered' ? (
          <>
            <p class="c-lead">{texts.credentials.notCreatedYet}</p>
            {credential.runId !== null && (
              <LinkButton kind="primary" href={`/runs/${credential.runId}`}>
                {ways.continue}
                <Apart by={of} />
              </LinkButton>
            )}
          </>
        ) : (
          <>
            <FactList facts={credentialFacts(credential, texts)} />
            <div class="card-row-actions">
              <LinkButton href={href}>
                {ways.details}
                <Apart by={of} />
              </LinkButton>
              <CredentialActs at={at} credential={credential} of={of} onDone={onDone} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}
