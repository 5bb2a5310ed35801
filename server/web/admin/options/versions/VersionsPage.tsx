import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { isOptionKind, OPTION_KINDS, type OptionKind } from '../../../../../shared/options/option-kind.ts';
import { Note } from '../../../../../shared/ui/Note.tsx';
import { Panel } from '../../../../../shared/ui/Panel.tsx';
import type { OptionScript } from '../../../../../shared/wire/option-script.ts';
import { useResource } from '../../../parts/data/use-resource.ts';
import { NotFound } from '../../../parts/frame/NotFound.tsx';
import { PageHead } from '../../../parts/frame/PageHead.tsx';
import { Trouble } from '../../../parts/frame/Trouble.tsx';
import { Waiting } from '../../../parts/frame/Waiting.tsx';
import { titleOfKind } from '../describe-version.ts';
import { addressOf, type ChosenVersions, changeOf, chosenVersions } from './chosen-versions.ts';
import { DifferencePanel } from './DifferencePanel.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { VersionRow } from './VersionRow.tsx';
import './versions.css';
import { versionList, versionTexts } from './version-texts.ts';

/** Every version of one option script, the difference of any two, and how to restore one. */
export function VersionsPage({ kind = '', isAdmin = false }: { kind?: string; isAdmin?: boolean }) {
  return isOptionKind(kind) ? <VersionsOf key={kind} kind={kind} isAdmin={isAdmin} /> : <NotFound />;
}

function VersionsOf({ kind, isAdmin }: { kind: OptionKind; isAdmin: boolean }) {
  const { query, route } = useLocation();
  const list = useMemo(() => versionList(kind), [kind]);
  const textOf = useMemo(() => versionTexts(kind), [kind]);
  const { value: versions, error, again } = useResource(list);
  const [restoring, setRestoring] = useState<{ version: number; newest: number } | null>(null);
  const [said, setSaid] = useState('');
  const compare = useRef<HTMLDivElement>(null);

  const chosen =
    versions === null
      ? null
      : chosenVersions(
          query,
          versions.map(({ version }) => version),
        );
  const newest = versions?.[0]?.version ?? 0;
  const show = (next: ChosenVersions) => route(addressOf(kind, next), true);
  const choose = (next: ChosenVersions) => {
    setSaid('');
    show(next);
  };
  const ask = (version: number) => {
    setSaid('');
    setRestoring({ version, newest });
  };
  useEffect(() => {
    // Another version may have been saved in between.
    const look = () => void list.refresh();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [list]);
  useSeenFromItsStart(compare, `${chosen?.from} ${chosen?.to}`);

  const saved = (script: OptionScript) => {
    setSaid(
      script.version === restoring?.newest
        ? `Version ${script.version} has this very text already. Nothing was saved.`
        : `Version ${script.version} is saved, with the text of version ${restoring?.version}.`,
    );
    setRestoring(null);
    void list.refresh().then(() => show(changeOf(script.version, script.version)));
  };
  const compareWithNewest = (version: number) => {
    setRestoring(null);
    void list.refresh().then(() => show({ from: version, to: list.value()?.[0]?.version ?? newest }));
  };

  return (
    <>
      <a class="back" href={`/admin/options/${kind}`}>
        Back to {titleOfKind(kind)}
      </a>
      <PageHead title="Versions" lead={`Every saved state of the option script for the ${OPTION_KINDS[kind]}.`} />
      {error !== null && <Trouble error={error} again={again} />}
      {versions === null && error === null && <Waiting rows={4} />}
      {versions !== null && (
        <div class="versions">
          <div class="versions-compare" ref={compare}>
            <div role="status">{said !== '' && <Note tone="good">{said}</Note>}</div>
            <DifferencePanel versions={versions} chosen={chosen} onChoose={choose} textOf={textOf} />
          </div>
          <Panel title="All versions">
            <ul>
              {versions.map((one) => (
                <VersionRow
                  key={one.version}
                  version={one}
                  href={addressOf(kind, changeOf(one.version, newest))}
                  newest={one.version === newest}
                  onRestore={isAdmin ? () => ask(one.version) : undefined}
                />
              ))}
            </ul>
          </Panel>
        </div>
      )}
      {restoring !== null && (
        <RestoreDialog
          kind={kind}
          {...restoring}
          onSaved={saved}
          onCompare={() => compareWithNewest(restoring.version)}
          onDismiss={() => setRestoring(null)}
        />
      )}
    </>
  );
}

/** When `what` changes and the start of the box is above the window, scrolls to it. */
function useSeenFromItsStart(box: { readonly current: HTMLElement | null }, what: string): void {
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    if ((box.current?.getBoundingClientRect().top ?? 0) < 0) box.current?.scrollIntoView();
  }, [what]);
}
