import { FactList } from '../../../../shared/ui/FactList.tsx';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { CredentialFace } from '../cards/CredentialFace.tsx';
import { credentialFacts } from '../cards/credential-facts.ts';
import { LockMobileId } from './LockMobileId.tsx';

/** A mobile ID that lives: its face, what is known of it, and what can be done. */
export function MobileIdRow({ mobileId }: { mobileId: Credential }) {
  return (
    <section class="card-row card-row-mobile">
      <div class="card-row-face">
        <CredentialFace credential={mobileId} />
      </div>
      <div class="card-row-text">
        <h2 class="card-row-title">{mobileId.name}</h2>
        {mobileId.state === 'registered' ? (
          <>
            <p class="c-lead">Not created yet</p>
            {mobileId.runId !== null && (
              <LinkButton kind="primary" href={`/runs/${mobileId.runId}`}>
                Continue
              </LinkButton>
            )}
          </>
        ) : (
          <>
            <FactList facts={credentialFacts(mobileId)} />
            <div class="card-row-actions">
              <LinkButton href={`/mobile-id/${mobileId.id}`}>Details</LinkButton>
              {mobileId.state === 'active' && <LockMobileId mobileId={mobileId} />}
            </div>
          </>
        )}
      </div>
    </section>
  );
}
