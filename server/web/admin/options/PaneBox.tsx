import type { ComponentChildren } from 'preact';
import { type Pane, paneId, tabId } from './PaneTabs.tsx';

interface PaneBoxProps {
  pane: Pane;
  /** The one that is shown where there is room for one. */
  shown: Pane;
  wide: boolean;
  children: ComponentChildren;
}

/** Where a pane stands: beside the others, or behind its tab. What is behind one stays as it is. */
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
