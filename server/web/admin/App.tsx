import { Frame } from '../parts/frame/Frame.tsx';
import { Trouble } from '../parts/frame/Trouble.tsx';
import { Waiting } from '../parts/frame/Waiting.tsx';
import { LogIn } from '../parts/log-in/LogIn.tsx';
import { useSession } from '../parts/session/use-session.ts';
import { ForOperators } from './frame/ForOperators.tsx';
import { menuFor } from './frame/menu.ts';
import { Pages } from './Pages.tsx';
import { useTexts } from './texts/use-texts.tsx';

/** Identity Manager: for operators and admins. The session decides what is shown. */
export function App() {
  const { parts, menu } = useTexts();
  const { who, look, entered, leave } = useSession({ home: '/admin' });
  if (who.is === 'unknown') return <Waiting />;
  if (who.is === 'unreadable') return <Trouble error={who.error} again={() => void look()} inPlaceOf="screen" />;
  if (who.is === 'out') return <LogIn lost={who.lost} onLoggedIn={entered} />;
  const { session } = who;
  const allowed = session.role !== 'employee';
  return (
    <Frame
      key={session.userId}
      session={session}
      menu={menuFor(session.role, menu)}
      other={{ word: parts.selfService, href: '/' }}
      leave={leave}
    >
      {allowed ? <Pages session={session} leave={leave} /> : <ForOperators name={session.displayName} />}
    </Frame>
  );
}
