import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { askStatus, type CardAppAnswer, type CardAppStatus } from '../card-app.ts';
import { browserKind } from './browser-kind.ts';
import { cardAppAnsweredBefore, onAnsweredElsewhere, rememberCardAppAnswered } from './card-app-memory.ts';
import { type Repair, whichRepair } from './which-repair.ts';

const ASK_AGAIN_MS = 2_000;

export interface CardApp {
  /** False until it was asked for the first time. */
  readonly asked: boolean;
  /** What has to be mended first; null = it can be opened. */
  readonly repair: Repair | null;
  /** What it said last; null = nothing. */
  readonly status: CardAppStatus | null;
  /** Looks once more, at once. */
  readonly look: () => Promise<void>;
  readonly setWindowMissing: (missing: boolean) => void;
  /** The person went off to install it: when they are back and it is still silent, the page has to be reloaded. */
  readonly expectInstall: () => void;
}

/** The card app of this browser, asked again every 2 s and at each focus for as long as it cannot be used. */
export function useCardApp(): CardApp {
  const [answer, setAnswer] = useState<CardAppAnswer>(null);
  const [asked, setAsked] = useState(false);
  const [windowMissing, setWindowMissing] = useState(false);
  const [installedSince, setInstalledSince] = useState(false);
  const [answeredBefore] = useState(cardAppAnsweredBefore);
  const installing = useRef(false);

  const look = useCallback(async () => {
    const said = await askStatus({ page: window });
    if (said !== null) rememberCardAppAnswered();
    setAnswer(said);
    setAsked(true);
  }, []);

  const browser = browserKind(navigator);
  const repair = whichRepair({ answer, answeredBefore, installedSince, windowMissing, browser });

  useEffect(() => void look(), [look]);
  useEffect(() => onAnsweredElsewhere(() => setInstalledSince(true)), []);
  useEffect(() => {
    if (!asked || repair === null) return;
    const focused = () => {
      if (installing.current) setInstalledSince(true);
      void look();
    };
    const timer = setInterval(look, ASK_AGAIN_MS);
    addEventListener('focus', focused);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', focused);
    };
  }, [asked, repair, look]);

  const expectInstall = () => {
    installing.current = true;
  };
  const status = answer === 'reloaded' ? null : answer;
  return { asked, repair, status, look, setWindowMissing, expectInstall };
}
