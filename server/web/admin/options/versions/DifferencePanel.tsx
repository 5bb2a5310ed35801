import { Panel } from '../../../../../shared/ui/content/Panel.tsx';
import { Empty } from '../../../../../shared/ui/feedback/Empty.tsx';
import type { OptionScript, OptionVersion } from '../../../../../shared/wire/option-script.ts';
import type { Resource } from '../../../parts/data/resource.ts';
import { useTexts } from '../use-texts.ts';
import { ComparedVersions } from './ComparedVersions.tsx';
import type { ChosenVersions } from './chosen-versions.ts';
import { VersionSelect } from './VersionSelect.tsx';

interface DifferencePanelProps {
  versions: readonly OptionVersion[];
  /** null = there are no two to compare. */
  chosen: ChosenVersions | null;
  onChoose: (chosen: ChosenVersions) => void;
  textOf: (version: number) => Resource<OptionScript>;
}

/** The difference of two versions, and which two. */
export function DifferencePanel({ versions, chosen, onChoose, textOf }: DifferencePanelProps) {
  const { versions: words } = useTexts();
  return (
    <Panel title={words.difference} padded="tight">
      {chosen === null ? (
        <Empty title={words.one}>{words.oneHelp}</Empty>
      ) : (
        <>
          <div class="versions-chosen">
            <VersionSelect
              label={words.from}
              versions={versions}
              value={chosen.from}
              onChange={(from) => onChoose({ ...chosen, from })}
            />
            <VersionSelect
              label={words.to}
              versions={versions}
              value={chosen.to}
              onChange={(to) => onChoose({ ...chosen, to })}
            />
          </div>
          <ComparedVersions from={textOf(chosen.from)} to={textOf(chosen.to)} />
        </>
      )}
    </Panel>
  );
}
