import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ErrorBoundary, useLocation } from 'preact-iso';
import { AppError } from '../../../shared/errors.ts';
import { logOut, readSession, type Session } from '../../../shared/wire/session.ts';
import { call } from '../parts/call.ts';
import { onNews, tellAllTabs } from '../parts/data/news.ts';
import { Frame } from '../parts/frame/Frame.tsx';
import { lazyPage } from '../parts/frame/lazy-page.tsx';
import { Trouble } from '../parts/frame/Trouble.tsx';
import { Waiting } from '../parts/frame/Waiting.tsx';
import { LogIn } from '../parts/log-in/LogIn.tsx';
import { forgetEverything } from './data/resources.ts';
import { Pages } from './Pages.tsx';

const SetUp = lazyPage(() => import('./set-up/SetUp.tsx').then((page) => page.SetUp));

type Who =
  | { readonly is: 'unknown' }
  | { readonly is: 'out'; readonly lost: boolean }
  | { readonly is: 'in'; readonly session: Session }
  | { readonly is: 'unreadable'; readonly error: AppError };

/** Who is logged in decides what is shown; the address stays, so that one is back where one was after logging in. */
export function App({ setUpToken }: { setUpToken: string | null }) {
  const { path, route } = useLocation();
  const [who, setWho] = useState<Who>({ is: 'unknown' });
  const leaving = useRef(false);

  const look = useCallback(async () => {
    try {
      const session = await call(readSession, {});
      setWho((before) => {
        if (before.is === 'in' && before.session.userId !== session.userId) forgetEverything();
        return { is: 'in', session };
      });
    } catch (error) {
      const known = error instanceof AppError ? error : new AppError('internal', null, { cause: error });
      setWho((before) => {
        // Somebody whose account was put out of use keeps his page, which says so.
        if (known.code === 'session_missing' || (known.code === 'user_inactive' && before.is !== 'in')) {
          forgetEverything();
          const wasIn = before.is === 'in' || (before.is === 'out' && before.lost);
          return { is: 'out', lost: wasIn && !leaving.current };
        }
        // Whoever was logged in stays so: a server that does not answer is no log-out.
        return before.is === 'unknown' || before.is === 'unreadable' ? { is: 'unreadable', error: known } : before;
      });
    }
  }, []);

  useEffect(() => {
    void look();
    return onNews(({ what }) => {
      if (what === 'session') void look();
    });
  }, [look]);

  const leave = async () => {
    leaving.current = true;
    try {
      await call(logOut, {}).catch((error: unknown) => {
        if (!(error instanceof AppError && error.code === 'session_missing')) throw error;
      });
      route('/', true);
      tellAllTabs({ what: 'session', runId: null });
      await look();
    } finally {
      leaving.current = false;
    }
  };

  if (path === '/setup') {
    return (
      <ErrorBoundary>
        <SetUp token={setUpToken} />
      </ErrorBoundary>
    );
  }
  if (who.is === 'unknown') return <Waiting />;
  if (who.is === 'unreadable') return <Trouble error={who.error} again={() => void look()} inPlaceOf="screen" />;
  if (who.is === 'out') {
    const entered = () => tellAllTabs({ what: 'session', runId: null });
    return <LogIn lost={who.lost} onLoggedIn={entered} />;
  }
  return (
    <Frame key={who.session.userId} session={who.session} leave={leave}>
      <Pages session={who.session} leave={leave} />
    </Frame>
  );
}
