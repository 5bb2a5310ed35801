import { FORMAT } from '../../../../shared/wire/message.ts';
import type { CardAppAnswer, CardAppStatus } from '../card-app.ts';
import type { BrowserKind } from './browser-kind.ts';

/** What keeps the card app from opening, as far as a page can tell. */
export type Repair =
  | 'missing'
  | 'switched off'
  | 'unclear'
  | 'too old'
  | 'too new'
  | 'not allowed'
  | 'almost there'
  | 'updated'
  | 'no window'
  | 'no extensions'
  | 'phone'
  | 'private window';

export interface Findings {
  /** What the card app answered; null = nothing did. */
  readonly answer: CardAppAnswer;
  /** Whether one ever answered in this browser; null = this browser stores nothing. */
  readonly answeredBefore: boolean | null;
  /** It was installed, as far as we know, after this page was loaded: the page has no content script yet. */
  readonly installedSince: boolean;
  /** The card app accepted the order, but its window did not open. */
  readonly windowMissing: boolean;
  readonly browser: BrowserKind;
}

/** The first thing to fix; null = nothing. */
export function whichRepair(found: Findings): Repair | null {
  if (found.answer === 'reloaded') return 'updated';
  return found.answer === null ? whySilent(found) : whyNotUsable(found.answer, found.windowMissing);
}

function whySilent({ browser, installedSince, answeredBefore }: Findings): Repair {
  if (browser === 'phone') return 'phone';
  if (browser === 'other') return 'no extensions';
  if (installedSince) return 'almost there';
  if (answeredBefore === null) return 'unclear';
  return answeredBefore ? 'switched off' : 'missing';
}

function whyNotUsable({ incognito, allowed, formats }: CardAppStatus, windowMissing: boolean): Repair | null {
  if (incognito) return 'private window';
  if (!allowed) return 'not allowed';
  if (!formats.includes(FORMAT)) return formats.every((format) => format < FORMAT) ? 'too old' : 'too new';
  return windowMissing ? 'no window' : null;
}
