import { Empty } from '../../../../shared/ui/Empty.tsx';
import { FaceThumb } from '../../../../shared/ui/FaceThumb.tsx';
import { ListRow } from '../../../../shared/ui/ListRow.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { Pill } from '../../../../shared/ui/Pill.tsx';
import { Apart } from '../../../../shared/ui/tell-apart.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { credentialsApart } from '../../parts/credentials/credentials-apart.ts';
import { describeCredential } from '../../parts/credentials/describe-credential.ts';

export function PersonCredentials({ credentials }: { credentials: readonly Credential[] }) {
  const apart = credentialsApart(credentials);
  return (
    <Panel title="Credentials">
      {credentials.length === 0 ? (
        <Empty title="No credentials yet">Cards and mobile IDs of this person are shown here.</Empty>
      ) : (
        credentials.map((credential) => (
          <ListRow
            key={credential.id}
            lead={<FaceThumb kind={credential.kind} state={credential.state} />}
            title={
              <>
                {credential.name}
                <Apart by={apart(credential)} />
              </>
            }
            sub={describeCredential(credential, 'operator')}
            end={<Pill state={credential.state} />}
          />
        ))
      )}
    </Panel>
  );
}
