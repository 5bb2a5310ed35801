import type { TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import './pane-tabs.css';
import { useTexts } from './use-texts.ts';

export const PANES = ['form', 'script', 'preview'] as const;
export type Pane = (typeof PANES)[number];

interface PaneTabsProps {
  shown: Pane;
  onShow: (pane: Pane) => void;
  /** The number of mistakes in the script. */
  mistakes: number;
}

/** One of the three at a time, if there is no room for all (WAI-ARIA tabs: arrows move and choose). */
export function PaneTabs({ shown, onShow, mistakes }: PaneTabsProps) {
  const { pages } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const press = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : PANES.at((PANES.indexOf(shown) + step) % PANES.length);
    if (next === undefined) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div class="pane-tabs" role="tablist" aria-label={pages.parts} ref={list} onKeyDown={press}>
      {PANES.map((pane) => (
        <button
          key={pane}
          class="pane-tab"
          type="button"
          role="tab"
          id={tabId(pane)}
          aria-controls={paneId(pane)}
          aria-selected={pane === shown}
          tabIndex={pane === shown ? 0 : -1}
          onClick={() => onShow(pane)}
        >
          {pages.panes[pane]}
          {pane === 'script' && mistakes > 0 && <span class="pane-tab-count">{mistakes}</span>}
        </button>
      ))}
    </div>
  );
}

export const tabId = (pane: Pane): string => `tab-${pane}`;
export const paneId = (pane: Pane): string => `pane-${pane}`;
