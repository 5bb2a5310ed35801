import * as v from 'valibot';
import { type ErrorCode, isErrorCode } from '../../../shared/errors.ts';
import { type PageAck, PageAnswer, type PageRequest, type PageStatusSuccess } from '../../../shared/wire/page.ts';

export type CardAppStatus = v.InferOutput<typeof PageStatusSuccess>;

/** The card app's answer to an order. */
export type ProvisioningOutcome = 'opened' | 'silent' | 'no window' | ErrorCode;

export interface Enrolled {
  readonly outcome: ProvisioningOutcome;
  /** Seconds after which it may be tried again; null = it does not say. */
  readonly retryAfter: number | null;
}

/** `reloaded`: its script in this page has lost it, as after an update; only reloading the page brings it back. */
export type CardAppAnswer = CardAppStatus | 'reloaded' | null;

const ANSWERS_WITHIN_MS = 1_000;
const WINDOW_OPENS_WITHIN_MS = 3_000;
/** Some browsers put a script of the new version beside the one that has lost its card app: both answer. */
const SUCCESSOR_ANSWERS_WITHIN_MS = 500;

interface CardAppDeps {
  /** This very window: the card app's content script listens to messages posted to it, and answers the same way. */
  readonly page: Pick<Window, 'postMessage' | 'addEventListener' | 'removeEventListener'> & {
    readonly location: Pick<Location, 'origin'>;
  };
}

/** Windows whose script has lost its card app: it says so once, whatever it is asked, and is silent from then on. */
const orphaned = new WeakSet<object>();

/** What the card app in this browser reports about itself; null = no answer. */
export async function askStatus(deps: CardAppDeps): Promise<CardAppAnswer> {
  const answer = await ask({ action: 'chipless:status' }, ANSWERS_WITHIN_MS, ANSWERS_WITHIN_MS, deps);
  if (answer === 'reloaded') return answer;
  return typeof answer === 'object' && answer.action === 'chipless:status-success' ? answer : null;
}

/** Passes the ticket on. Call it within a click: the card app requires user activation. */
export async function enrol(ticket: string, deps: CardAppDeps): Promise<Enrolled> {
  const answer = await ask({ action: 'chipless:enrol', ticket }, ANSWERS_WITHIN_MS, WINDOW_OPENS_WITHIN_MS, deps);
  const retryAfter = typeof answer === 'object' && 'error' in answer ? (answer.error.retryAfter ?? null) : null;
  return { outcome: outcomeOf(answer), retryAfter };
}

function outcomeOf(answer: Outcome): ProvisioningOutcome {
  if (answer === 'silent') return 'silent';
  if (answer === 'reloaded') return 'card_app_reloaded';
  if (answer === 'acknowledged') return 'no window';
  if (answer.action === 'chipless:enrol-success') return 'opened';
  return answer.action === 'chipless:enrol-failure' && isErrorCode(answer.error.code) ? answer.error.code : 'internal';
}

type Ack = v.InferOutput<typeof PageAck>;
type Final = Exclude<PageAnswer, Ack>;
type Outcome = Final | 'silent' | 'acknowledged' | 'reloaded';

function isAck(answer: PageAnswer): answer is Ack {
  return answer.action === 'chipless:status-ack' || answer.action === 'chipless:enrol-ack';
}

function isOrphan(answer: Final): boolean {
  return 'error' in answer && answer.error.code === 'card_app_reloaded';
}

/**
 * Posts a request and waits, with one limit for the acknowledgement and one for the final answer. Only messages of this
 * window and this origin count; anything outside the contract is ignored.
 */
function ask(request: PageRequest, ackWithin: number, answerWithin: number, { page }: CardAppDeps): Promise<Outcome> {
  const { origin } = page.location;
  return new Promise((resolve) => {
    let acknowledged = false;
    const end = (outcome: Outcome) => {
      clearTimeout(ackTimer);
      clearTimeout(answerTimer);
      page.removeEventListener('message', hear);
      resolve(outcome === 'silent' && orphaned.has(page) ? 'reloaded' : outcome);
    };
    const hear = (event: MessageEvent) => {
      if (event.source !== page || event.origin !== origin) return;
      const parsed = v.safeParse(PageAnswer, event.data);
      if (!parsed.success || !parsed.output.action.startsWith(`${request.action}-`)) return;
      if (isAck(parsed.output)) acknowledged = true;
      else if (isOrphan(parsed.output)) {
        orphaned.add(page);
        setTimeout(() => end('reloaded'), SUCCESSOR_ANSWERS_WITHIN_MS);
      } else end(parsed.output);
    };
    const ackTimer = setTimeout(() => !acknowledged && end('silent'), ackWithin);
    const answerTimer = setTimeout(() => end(acknowledged ? 'acknowledged' : 'silent'), answerWithin);
    page.addEventListener('message', hear);
    page.postMessage(request, origin);
  });
}
