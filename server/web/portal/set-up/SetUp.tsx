import { useState } from 'preact/hooks';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { Doorstep } from '../../parts/frame/Doorstep.tsx';
import { useTitle } from '../../parts/frame/use-title.ts';
import { FirstAdminForm } from './FirstAdminForm.tsx';

/** The first admin makes their account, with the link that the server printed once. */
export function SetUp({ token }: { token: string | null }) {
  const [dead, setDead] = useState(token === null);
  const title = dead ? 'This link does not work any more' : 'Create the first admin';
  useTitle(title);
  if (dead || token === null) {
    return (
      <Doorstep title={title}>
        <p class="doorstep-text">
          A set-up link works once and not for long. Nothing was created. Open the whole link that the server printed.
          Has its time passed, and is there no admin yet? Then the server prints a new one when it is started again.
        </p>
        <LinkButton href="/" wide large>
          Go to Log in
        </LinkButton>
      </Doorstep>
    );
  }
  return (
    <Doorstep title={title}>
      <p class="doorstep-text">This account decides who may do what. The link you opened works once.</p>
      <FirstAdminForm token={token} onDead={() => setDead(true)} />
    </Doorstep>
  );
}
