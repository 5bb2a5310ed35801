import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { guardBack } from '../../../parts/frame/back-guard.ts';
import { guardLogOut } from '../../../parts/frame/log-out-guard.ts';

interface Leaving {
  /** The page is about to be left. */
  readonly asked: boolean;
  readonly stay: () => void;
  readonly go: () => void;
}

/**
 * Asks before unsaved work is left: by a link, by Log out and by the browser's Back and Forward here, by the browser
 * itself when it closes or reloads the tab.
 */
export function useLeaving(unsaved: boolean): Leaving {
  const { route } = useLocation();
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const going = useRef(false);
  useEffect(() => {
    if (!unsaved) return;
    const here = location.href;
    const onClick = (event: MouseEvent) => {
      if (going.current) return;
      const link = event.composedPath().find((element) => element instanceof HTMLAnchorElement);
      if (link === undefined || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const goesElsewhere = link.origin === location.origin && link.pathname !== location.pathname;
      if (!goesElsewhere || link.target === '_blank' || link.download !== '') return;
      event.preventDefault();
      event.stopPropagation();
      const isOurs = /^\/admin(\/|$)/.test(link.pathname);
      setLeave(() => () => (isOurs ? route(link.pathname + link.search) : location.assign(link.href)));
    };
    const endGuard = guardBack(() => {
      if (going.current || location.href === here) return false;
      history.pushState(null, '', here);
      setLeave(() => () => history.back());
      return true;
    });
    const endLogOutGuard = guardLogOut((logOut) =>
      setLeave(() => () => {
        // Without a connection one is still here, with everything that was typed: the question may be asked again.
        going.current = false;
        setLeave(null);
        logOut();
      }),
    );
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!going.current) event.preventDefault();
    };
    addEventListener('click', onClick, true);
    addEventListener('beforeunload', onUnload);
    return () => {
      removeEventListener('click', onClick, true);
      endGuard();
      endLogOutGuard();
      removeEventListener('beforeunload', onUnload);
    };
  }, [unsaved]);
  const go = () => {
    going.current = true;
    leave?.();
  };
  return { asked: leave !== null, stay: () => setLeave(null), go };
}
