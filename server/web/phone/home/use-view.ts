import { useEffect, useState } from 'preact/hooks';

/** The current page of Home. */
export type View =
  | { readonly kind: 'home' }
  | { readonly kind: 'scan' }
  | { readonly kind: 'details' | 'change PIN'; readonly id: string };

/** Unique to each load of a page. */
const THIS_LOAD = performance.timeOrigin;
const HOME: View = { kind: 'home' };

/** How many levels a view is below Home. */
const DEPTH = { home: 0, scan: 1, details: 1, 'change PIN': 2 } as const satisfies Record<View['kind'], number>;

/**
 * The view, a step into a deeper one, and the way back: one level, or all. The phone's own Back does the same. After a
 * reload it starts at Home.
 */
export function useView(): readonly [View, (view: View) => void, (how: 'one' | 'home') => void] {
  const [view, setView] = useState<View>(HOME);
  useEffect(() => {
    const follow = ({ state }: PopStateEvent) => setView(readView(state));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const show = (next: View) => {
    history.pushState({ view: next, load: THIS_LOAD }, '');
    setView(next);
  };
  const back = (how: 'one' | 'home') => {
    const steps = how === 'one' ? Math.min(DEPTH[view.kind], 1) : DEPTH[view.kind];
    if (steps > 0) history.go(-steps);
  };
  return [view, show, back];
}

/** Only what `show` added since the page was loaded: a reload begins at Home, and keeps all entries of the history. */
function readView(state: unknown): View {
  if (typeof state !== 'object' || state === null || !('view' in state && 'load' in state)) return HOME;
  if (state.load !== THIS_LOAD) return HOME;
  return state.view as View; // no other code writes this page's history
}
