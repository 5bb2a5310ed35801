import type { ComponentChildren } from 'preact';
import { type Pane, paneId, tabId } from './PaneTabs.tsx';

interface PaneBoxProps {
  pane: Pane;
  /** The one that is shown if there is room for only one. */
  shown: Pane;
  wide: boolean;
  children: ComponentChildren;
}

/** Where a pane is: beside the others, or behind its tab. A hidden pane keeps its state. */
export function PaneBox({ pane, shown, wide, children }: PaneBoxProps) {
  if (wide) return <div class={`pane pane-${pane}`}>{children}</div>;
  return (
    <div
      class={`pane pane-${pane}`}
      role="tabpanel"
      id={paneId(pane)}
      aria-labelledby={tabId(pane)}
      hidden={pane !== shown}
    >
      {children}
    </div>
  );
}
