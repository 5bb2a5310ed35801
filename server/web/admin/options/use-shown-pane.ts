import { useEffect, useState } from 'preact/hooks';
import type { MountedEditor } from './editor/mount-script-editor.ts';
import type { Pane } from './PaneTabs.tsx';
import { useWide } from './use-wide.ts';

interface ShownPane {
  /** There is room for all of them. */
  readonly wide: boolean;
  /** The one that is shown if there is not. */
  readonly pane: Pane;
  readonly show: (pane: Pane) => void;
  /** Shows the script and moves the cursor to a line of it. */
  readonly goTo: (line: number) => void;
}

/** Which pane is shown, and how the others lead to a line of the script. */
export function useShownPane(editor: MountedEditor | null): ShownPane {
  const wide = useWide();
  const [pane, show] = useState<Pane>('form');
  const [goal, setGoal] = useState<{ readonly line: number } | null>(null);
  useEffect(() => {
    editor?.measure();
    if (goal !== null) editor?.goTo(goal.line);
    setGoal(null);
  }, [editor, goal, pane, wide]);
  const goTo = (line: number) => {
    show('script');
    setGoal({ line });
  };
  return { wide, pane, show, goTo };
}
