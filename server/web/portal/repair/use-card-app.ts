import { useCallback, useEffect, useState } from 'preact/hooks';
import { askStatus, type CardAppAnswer, type CardAppStatus } from '../card-app.ts';
import { browserKind } from './browser-kind.ts';
import { cardAppAnsweredBefore, onAnsweredElsewhere, rememberCardAppAnswered } from './card-app-memory.ts';
import { GOES_ON, type GoesOn } from './goes-on.ts';
import { onReturn } from './on-return.ts';
import { type Repair, whichRepair } from './which-repair.ts';

const ASK_AGAIN_MS = 2_000;

export interface CardApp {
  /** False until it was asked for the first time. */
  readonly asked: boolean;
  /** What has to be fixed first; null = it can be opened. */
  readonly repair: Repair | null;
  /** Its last answer; null = none. */
  readonly status: CardAppStatus | null;
  /** Looks again, at once. */
  readonly look: () => Promise<void>;
  readonly setWindowMissing: (missing: boolean) => void;
}

/** It would answer: reloading the page could only lose what the person is doing on it. */
const ANSWERS = new Set<GoesOn>(['by itself', 'elsewhere']);

/**
 * The card app of this browser, asked again every 2 s for as long as it cannot be used, and when the person returns to
 * the page: if nothing in the page could answer, by reloading it.
 */
export function useCardApp(): CardApp {
  const [answer, setAnswer] = useState<CardAppAnswer>(null);
  const [asked, setAsked] = useState(false);
  const [windowMissing, setWindowMissing] = useState(false);
  const [installedSince, setInstalledSince] = useState(false);
  const [answeredBefore] = useState(cardAppAnsweredBefore);

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
    const timer = setInterval(look, ASK_AGAIN_MS);
    const stop = onReturn(() => {
      if (ANSWERS.has(GOES_ON[repair]) || document.querySelector('dialog[open]') !== null) void look();
      else void loadAnew(look);
    });
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [asked, repair, look]);

  const status = answer === 'reloaded' ? null : answer;
  return { asked, repair, status, look, setWindowMissing };
}

/** A page that is reloaded while the server is unreachable is lost: then it only looks. */
async function loadAnew(look: () => Promise<void>): Promise<void> {
  const answers = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (answers) location.reload();
  else await look();
}
