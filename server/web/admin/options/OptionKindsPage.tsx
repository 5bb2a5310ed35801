import { OPTION_KINDS, type OptionKind } from '../../../../shared/options/option-kind.ts';
import { ListRow } from '../../../../shared/ui/content/ListRow.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { FaceThumb } from '../../../../shared/ui/faces/FaceThumb.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { useResource } from '../../parts/data/use-resource.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { describeVersion } from './describe-version.ts';
import { optionsOf } from './options-of.ts';
import './option-kinds.css';
import { OptionsTextsFetched, useTexts } from './use-texts.ts';

const KINDS = Object.keys(OPTION_KINDS) as OptionKind[]; // the keys of OPTION_KINDS are its type

/** The existing option scripts. */
export function OptionKindsPage({ isAdmin = false }: { isAdmin?: boolean }) {
  return (
    <OptionsTextsFetched>
      <Kinds isAdmin={isAdmin} />
    </OptionsTextsFetched>
  );
}

function Kinds({ isAdmin }: { isAdmin: boolean }) {
  const { pages } = useTexts();
  return (
    <>
      <PageHead title={pages.title} lead={pages.lead[isAdmin ? 'admin' : 'operator']} />
      <div class="option-kinds">
        {KINDS.map((kind) => (
          <KindPanel key={kind} kind={kind} />
        ))}
      </div>
    </>
  );
}

function KindPanel({ kind }: { kind: OptionKind }) {
  const { pages, formats } = useTexts();
  const { value, error, again } = useResource(optionsOf(kind));
  if (error !== null) return <Trouble error={error} again={again} />;
  if (value === null) return <Waiting rows={1} />;
  const { script, failures } = value;
  return (
    <Panel padded={false}>
      <ListRow
        level={2}
        lead={<FaceThumb kind={OPTION_KINDS[kind]} state="active" />}
        title={pages.kinds[OPTION_KINDS[kind]]}
        href={`/admin/options/${kind}`}
        sub={
          <>
            {describeVersion(script, pages, formats)}
            {script.savedBy !== null && <span class="option-kind-why">{pages.quoted(script.why)}</span>}
          </>
        }
      />
      {failures.length > 0 && (
        <div class="option-kind-note">
          <Note tone="bad" title={pages.failed(failures.length)}>
            {pages.failedHelp}
          </Note>
        </div>
      )}
    </Panel>
  );
}
