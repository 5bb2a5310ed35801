import { useEffect, useRef } from 'preact/hooks';
import { Panel } from '../../../../../shared/ui/content/Panel.tsx';
import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import type { OptionScript } from '../../../../../shared/wire/option-script.ts';
import { useTexts } from '../use-texts.ts';
import { ScriptDiff } from '../versions/ScriptDiff.tsx';

interface CompareVersionsProps {
  theirs: OptionScript;
  yours: string;
  onDone: () => void;
}

/** What saving would change in the version that another admin has saved in between. */
export function CompareVersions({ theirs, yours, onDone }: CompareVersionsProps) {
  const { saving } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div class="compare-versions" ref={box} tabIndex={-1}>
      <Panel
        title={saving.compared(theirs.version)}
        padded="tight"
        action={
          <Button small onClick={onDone}>
            {saving.close}
          </Button>
        }
      >
        <ScriptDiff
          before={{ title: saving.theirs(theirs.version, theirs.savedBy ?? 'Chipless'), text: theirs.text }}
          after={{ title: saving.yours, text: yours }}
        />
      </Panel>
    </div>
  );
}
