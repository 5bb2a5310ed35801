import { OPTION_KINDS, type OptionKind } from '../../../../shared/options/option-kind.ts';
import { FaceThumb } from '../../../../shared/ui/FaceThumb.tsx';
import { ListRow } from '../../../../shared/ui/ListRow.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { useResource } from '../../parts/data/use-resource.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { optionsOf } from '../data/resources.ts';
import { describeVersion, titleOfKind } from './describe-version.ts';
import './option-kinds.css';

const KINDS = Object.keys(OPTION_KINDS) as OptionKind[]; // the keys of OPTION_KINDS are its type

/** The existing option scripts. */
export function OptionKindsPage({ isAdmin = false }: { isAdmin?: boolean }) {
  return (
    <>
      <PageHead
        title="Options"
        lead={
          isAdmin
            ? 'What people get when they order. A change counts for orders that begin after it.'
            : 'What people get when they order. Only admins can change this.'
        }
      />
      <div class="option-kinds">
        {KINDS.map((kind) => (
          <KindPanel key={kind} kind={kind} />
        ))}
      </div>
    </>
  );
}

function KindPanel({ kind }: { kind: OptionKind }) {
  const { value, error, again } = useResource(optionsOf(kind));
  if (error !== null) return <Trouble error={error} again={again} />;
  if (value === null) return <Waiting rows={1} />;
  const { script, failures } = value;
  return (
    <Panel padded={false}>
      <ListRow
        level={2}
        lead={<FaceThumb kind={OPTION_KINDS[kind]} state="active" />}
        title={titleOfKind(kind)}
        href={`/admin/options/${kind}`}
        sub={
          <>
            {describeVersion(script)}
            {script.savedBy !== null && <span class="option-kind-why">“{script.why}”</span>}
          </>
        }
      />
      {failures.length > 0 && (
        <div class="option-kind-note">
          <Note tone="bad" title={describeFailed(failures.length)}>
            Open it to see why.
          </Note>
        </div>
      )}
    </Panel>
  );
}

function describeFailed(count: number): string {
  return count === 1
    ? 'One person could not order with this version.'
    : `${count} people could not order with this version.`;
}
