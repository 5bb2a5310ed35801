import { ErrorBoundary, useLocation } from 'preact-iso';
import { Frame } from '../parts/frame/Frame.tsx';
import { lazyPage } from '../parts/frame/lazy-page.tsx';
import { Trouble } from '../parts/frame/Trouble.tsx';
import { Waiting } from '../parts/frame/Waiting.tsx';
import { LogIn } from '../parts/log-in/LogIn.tsx';
import { useSession } from '../parts/session/use-session.ts';
import { menuOf } from './frame/menu.ts';
import { Pages } from './Pages.tsx';
import { useTexts } from './texts/use-texts.tsx';

const SetUp = lazyPage(() => import('./set-up/SetUp.tsx').then((page) => page.SetUp));

/** The session decides what is shown; the URL stays, so that one returns to the same page after logging in. */
export function App({ setUpToken }: { setUpToken: string | null }) {
  const { parts, menu } = useTexts();
  const { path } = useLocation();
  const { who, look, entered, leave } = useSession({ home: '/' });
  if (path === '/setup') {
    return (
      <ErrorBoundary>
        <SetUp token={setUpToken} />
      </ErrorBoundary>
    );
  }
  if (who.is === 'unknown') return <Waiting />;
  if (who.is === 'unreadable') return <Trouble error={who.error} again={() => void look()} inPlaceOf="screen" />;
  if (who.is === 'out') return <LogIn lost={who.lost} onLoggedIn={entered} />;
  const { session } = who;
  const other = session.role === 'employee' ? null : { word: parts.identityManager, href: '/admin' };
  return (
    <Frame key={session.userId} session={session} menu={menuOf(menu)} other={other} leave={leave}>
      <Pages session={session} leave={leave} />
    </Frame>
  );
}
