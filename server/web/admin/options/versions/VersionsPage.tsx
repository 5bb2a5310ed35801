import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { isOptionKind, OPTION_KINDS, type OptionKind } from '../../../../../shared/options/option-kind.ts';
import type { VersionsTexts } from '../../../../../shared/texts/en/options/versions.ts';
import { Panel } from '../../../../../shared/ui/content/Panel.tsx';
import { Note } from '../../../../../shared/ui/feedback/Note.tsx';
import type { OptionScript } from '../../../../../shared/wire/option-script.ts';
import { useResource } from '../../../parts/data/use-resource.ts';
import { NotFound } from '../../../parts/frame/NotFound.tsx';
import { PageHead } from '../../../parts/frame/PageHead.tsx';
import { Trouble } from '../../../parts/frame/Trouble.tsx';
import { Waiting } from '../../../parts/frame/Waiting.tsx';
import { OptionsTextsFetched, useTexts } from '../use-texts.ts';
import { addressOf, type ChosenVersions, changeOf, chosenVersions } from './chosen-versions.ts';
import { DifferencePanel } from './DifferencePanel.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { VersionRow } from './VersionRow.tsx';
import './versions.css';
import { versionList, versionTexts } from './version-texts.ts';

/** Every version of one option script, the difference of any two, and how to restore one. */
export function VersionsPage({ kind = '', isAdmin = false }: { kind?: string; isAdmin?: boolean }) {
  if (!isOptionKind(kind)) return <NotFound />;
  return (
    <OptionsTextsFetched>
      <VersionsOf key={kind} kind={kind} isAdmin={isAdmin} />
    </OptionsTextsFetched>
  );
}

function VersionsOf({ kind, isAdmin }: { kind: OptionKind; isAdmin: boolean }) {
  const { versions: words } = useTexts();
  const { query, route } = useLocation();
  const list = useMemo(() => versionList(kind), [kind]);
  const textOf = useMemo(() => versionTexts(kind), [kind]);
  const { value: versions, error, again } = useResource(list);
  const [restoring, setRestoring] = useState<{ version: number; newest: number } | null>(null);
  const [said, setSaid] = useState<Restored | null>(null);
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
    setSaid(null);
    show(next);
  };
  const ask = (version: number) => {
    setSaid(null);
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
    if (restoring !== null) setSaid({ version: script.version, of: restoring.version, newest: restoring.newest });
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
        {words.backTo[OPTION_KINDS[kind]]}
      </a>
      <PageHead title={words.title} lead={words.lead[OPTION_KINDS[kind]]} />
      {error !== null && <Trouble error={error} again={again} />}
      {versions === null && error === null && <Waiting rows={4} />}
      {versions !== null && (
        <div class="versions">
          <div class="versions-compare" ref={compare}>
            <div role="status">{said !== null && <Note tone="good">{describeRestored(said, words)}</Note>}</div>
            <DifferencePanel versions={versions} chosen={chosen} onChoose={choose} textOf={textOf} />
          </div>
          <Panel title={words.all}>
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

/** That `version` has the text of version `of`; `newest`: it was the newest when it was asked. */
interface Restored {
  readonly version: number;
  readonly of: number;
  readonly newest: number;
}

function describeRestored({ version, of, newest }: Restored, words: VersionsTexts): string {
  return version === newest ? words.sameText(version) : words.saved(version, of);
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
