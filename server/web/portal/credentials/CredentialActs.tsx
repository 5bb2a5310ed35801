import type { Credential } from '../../../../shared/wire/credential.ts';
import { Acts, type Done } from '../../parts/acts/Acts.tsx';
import type { ActScreen } from '../../parts/acts/act-screens.ts';
import { actedOn } from '../../parts/acts/acted-on.ts';
import { startOnCredential } from '../../parts/acts/use-act.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { credentials } from '../data/resources.ts';
import { NewFirstNote } from './NewFirstNote.tsx';

interface CredentialActsProps {
  at: ActScreen['place'];
  credential: Credential;
  of: string | null;
  onDone: (done: Done) => void;
}

/** The actions on one's own card or mobile ID. */
export function CredentialActs({ at, credential, of, onDone }: CredentialActsProps) {
  const all = useResource(credentials).value ?? [];
  const others = all.filter(({ kind, state }) => kind !== credential.kind && state === 'active').length;
  return (
    <Acts
      at={at}
      acts={credential.acts}
      start={startOnCredential}
      id={credential.id}
      on={actedOn([credential], { name: credential.name, others, holder: '' })}
      of={of}
      failure={(error) => <OurFault error={error} />}
      advice={(reason) => credential.kind === 'mobile ID' && reason === 'new device' && <NewFirstNote />}
      onDone={async (done) => {
        onDone(done);
        await credentials.refresh();
      }}
    />
  );
}
