import { useEffect, useState } from 'preact/hooks';

/** Where one is among the pages of Home. */
export type View =
  | { readonly kind: 'home' }
  | { readonly kind: 'scan' }
  | { readonly kind: 'details' | 'change PIN'; readonly profileId: string };

/** No two loads of a page begin at one moment. */
const THIS_LOAD = performance.timeOrigin;
const HOME: View = { kind: 'home' };

/** How deep a view lies under Home. */
const DEPTH = { home: 0, scan: 1, details: 1, 'change PIN': 2 } as const satisfies Record<View['kind'], number>;

/**
 * The view, a step into a deeper one, and the way back: by one, or all of it. The phone's own Back goes the same way. After
 * a reload it starts at Home.
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

/** Only what `show` put there, since the page was loaded: a reload begins at Home, and keeps all entries of the history. */
function readView(state: unknown): View {
  if (typeof state !== 'object' || state === null || !('view' in state && 'load' in state)) return HOME;
  if (state.load !== THIS_LOAD) return HOME;
  return state.view as View; // nobody else writes this page's history
}
