import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { AppError } from '../../../../shared/errors.ts';
import type { Language } from '../../../../shared/languages.ts';
import { useChangeLanguage } from '../../../../shared/ui/language/ChangingTexts.tsx';
import { languageOfBrowser } from '../../../../shared/ui/language/language-of-browser.ts';
import { logOut, readSession, type Session } from '../../../../shared/wire/session.ts';
import { call } from '../call.ts';
import { forgetEverything } from '../data/keep.ts';
import { keepAccountLanguage } from '../language/account-language.ts';
import { onNotice, publishToAllTabs } from '../live/notices.ts';
import { onceReachable } from '../live/once-reachable.ts';

export type Who =
  | { readonly is: 'unknown' }
  | { readonly is: 'out'; readonly lost: boolean }
  | { readonly is: 'in'; readonly session: Session }
  | { readonly is: 'unreadable'; readonly error: AppError };

interface SessionInUse {
  readonly who: Who;
  /** Asks the server again. */
  readonly look: () => Promise<void>;
  /** To be called after logging in. */
  readonly entered: () => void;
  /** Logs out, and goes to `home`. */
  readonly leave: () => Promise<void>;
}

/** The logged-in person, kept up to date. What is kept is forgotten when it may belong to another person. */
export function useSession({ home }: { home: string }): SessionInUse {
  const { route } = useLocation();
  const [who, setWho] = useState<Who>({ is: 'unknown' });
  const shown = useRef(who);
  shown.current = who;
  const leaving = useRef(false);
  const changeLanguage = useChangeLanguage();

  /** First: nothing is shown in the language of another account. Without its texts it stays readable as it is. */
  const speak = useCallback(
    async (language: Language | null) => {
      const wanted = language ?? languageOfBrowser();
      if (wanted !== document.documentElement.lang) await changeLanguage(wanted).catch(() => undefined);
    },
    [changeLanguage],
  );

  const look = useCallback(async () => {
    try {
      const session = await call(readSession, {});
      keepAccountLanguage(session.language);
      if (shown.current.is !== 'in') await speak(session.language);
      setWho((before) => {
        if (before.is === 'in' && before.session.userId !== session.userId) forgetEverything();
        return { is: 'in', session };
      });
    } catch (error) {
      const known = error instanceof AppError ? error : new AppError('internal', null, { cause: error });
      if (known.code === 'session_missing') {
        keepAccountLanguage(null);
        await speak(null);
      }
      setWho((before) => {
        // A person whose account was deactivated keeps their page, which says so.
        if (known.code === 'session_missing' || (known.code === 'user_inactive' && before.is !== 'in')) {
          forgetEverything();
          const wasIn = before.is === 'in' || (before.is === 'out' && before.lost);
          return { is: 'out', lost: wasIn && !leaving.current };
        }
        // A logged-in person stays so: a server that does not answer is no log-out.
        return before.is === 'unknown' || before.is === 'unreadable' ? { is: 'unreadable', error: known } : before;
      });
    }
  }, [speak]);

  useEffect(() => {
    void look();
    return onNotice(({ what }) => {
      if (what === 'session') void look();
    });
  }, [look]);

  // Nothing is shown yet: the failed request is repeated.
  useEffect(
    () =>
      who.is === 'unreadable' && who.error.code === 'server_unreachable' ? onceReachable(() => void look()) : undefined,
    [who, look],
  );

  const entered = () => publishToAllTabs({ what: 'session', runId: null });
  const leave = async () => {
    leaving.current = true;
    try {
      await call(logOut, {}).catch((error: unknown) => {
        if (!(error instanceof AppError && error.code === 'session_missing')) throw error;
      });
      route(home, true);
      entered();
      await look();
    } finally {
      leaving.current = false;
    }
  };
  return { who, look, entered, leave };
}
