import type { ErrorCode } from '../../shared/errors.ts';
import type { PageAnswer, PageRequest } from '../../shared/wire/page.ts';
import { countGestures } from './count-gestures.ts';
import { readPageRequest } from './read-page-request.ts';

export interface RelayDeps {
  readonly page: Window;
  /**
   * Rejects when the extension was reloaded or removed under this page; undefined when the worker ignores the message.
   */
  readonly askWorker: (request: PageRequest) => Promise<unknown>;
}

const FAILURES = {
  not_allowed: 'Only a click or key of the user opens the card app, once',
  card_app_reloaded: 'The card app was updated or removed. Reload this page',
  server_not_allowed: 'This site may not order cards here',
} as const satisfies Partial<Record<ErrorCode, string>>;

/**
 * Requests that come faster than the worker answers are dropped: they would keep the card app busy for all other pages.
 */
const MOST_OPEN = 8;

function failure({ action }: PageRequest, code: keyof typeof FAILURES): PageAnswer {
  return { action: `${action}-failure`, error: { code, message: FAILURES[code] } };
}

/**
 * Carries the page's requests to the worker and the answers back. Accepts messages of this very window and origin only
 * and silently drops everything that is not ours. The page gets an ack at once, then one success or failure.
 */
export function relayPage({ page, askWorker }: RelayDeps): void {
  const { origin } = page.location;
  const gestures = countGestures(page);
  const post = (answer: PageAnswer) => page.postMessage(answer, origin);

  const answer = async (request: PageRequest): Promise<PageAnswer> => {
    if (request.action === 'chipless:enrol' && !(page.navigator.userActivation.isActive && gestures.spend())) {
      return failure(request, 'not_allowed');
    }
    try {
      // The worker parses and answers with our own types; no answer means that it does not talk to this site.
      return ((await askWorker(request)) as PageAnswer | undefined) ?? failure(request, 'server_not_allowed');
    } catch {
      // The extension behind this script is gone: a newer script of the same page, if there is one, answers from now
      // on.
      page.removeEventListener('message', hear);
      return failure(request, 'card_app_reloaded');
    }
  };

  let open = 0;
  function hear(event: MessageEvent): void {
    if (event.source !== page || event.origin !== origin || open >= MOST_OPEN) return;
    const request = readPageRequest(event.data);
    if (request === null) return;
    post({ action: `${request.action}-ack` });
    open += 1;
    void answer(request)
      .then(post)
      .finally(() => {
        open -= 1;
      });
  }
  page.addEventListener('message', hear);
}
