import { Empty } from '../../../../../shared/ui/Empty.tsx';
import { Panel } from '../../../../../shared/ui/Panel.tsx';
import type { OptionScript, OptionVersion } from '../../../../../shared/wire/option-script.ts';
import type { Resource } from '../../../parts/data/resource.ts';
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
  return (
    <Panel title="Difference" padded="tight">
      {chosen === null ? (
        <Empty title="One version so far">What a change was is shown here once there is a second one.</Empty>
      ) : (
        <>
          <div class="versions-chosen">
            <VersionSelect
              label="From"
              versions={versions}
              value={chosen.from}
              onChange={(from) => onChoose({ ...chosen, from })}
            />
            <VersionSelect
              label="To"
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
