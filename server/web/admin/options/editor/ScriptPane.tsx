import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';
import { Panel } from '../../../../../shared/ui/content/Panel.tsx';
import { IconButton } from '../../../../../shared/ui/controls/IconButton.tsx';
import { useTexts } from '../use-texts.ts';
import { FaultList } from './FaultList.tsx';
import './script-pane.css';
import type { ScriptEditor } from './use-script-editor.ts';

interface ScriptPaneProps {
  editor: ScriptEditor;
  readOnly: boolean;
  faults: readonly ScriptFault[];
  warnings: readonly ScriptFault[];
  onLine: (line: number) => void;
}

/** The script as text, with its faults below. */
export function ScriptPane({ editor, readOnly, faults, warnings, onLine }: ScriptPaneProps) {
  const { host, mounted, canUndo, canRedo } = editor;
  const { editor: words } = useTexts();
  return (
    <Panel
      title={words.title}
      action={
        !readOnly && (
          <div class="script-actions">
            <IconButton icon="undo" label={words.undo} disabled={!canUndo} onClick={() => mounted?.undo()} />
            <IconButton icon="redo" label={words.redo} disabled={!canRedo} onClick={() => mounted?.redo()} />
          </div>
        )
      }
    >
      <div class="script-editor" ref={host} />
      <FaultList faults={faults} warnings={warnings} onLine={onLine} />
    </Panel>
  );
}
