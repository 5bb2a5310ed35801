import * as v from 'valibot';
import { AppError } from '../../shared/errors.ts';
import { type PageAnswer, PageRequest } from '../../shared/wire/page.ts';
import { pageFailure } from './page-failure.ts';

export interface RelayDeps {
  readonly page: Window;
  /** Rejects when the extension was reloaded or removed under this page; undefined when the worker ignores the message. */
  readonly askWorker: (request: PageRequest) => Promise<unknown>;
}

/**
 * Carries the page's requests to the worker and the answers back. Takes messages of this very window and origin alone and
 * drops everything that is not ours without a word. The page gets an ack at once, then one success or failure.
 */
export function relayPage({ page, askWorker }: RelayDeps): void {
  const { origin } = page.location;
  const post = (answer: PageAnswer) => page.postMessage(answer, origin);

  const answer = async (request: PageRequest): Promise<PageAnswer> => {
    if (request.action === 'chipless:enrol' && !page.navigator.userActivation.isActive) {
      return pageFailure(request.action, new AppError('not_allowed'));
    }
    try {
      const answered = await askWorker(request);
      // The worker parses and answers with our own types; silence means that this site is none it talks to.
      return (answered as PageAnswer | undefined) ?? pageFailure(request.action, new AppError('server_not_allowed'));
    } catch {
      const detail = 'The card app was updated or removed. Reload this page';
      return pageFailure(request.action, new AppError('internal', detail));
    }
  };

  page.addEventListener('message', (event) => {
    if (event.source !== page || event.origin !== origin) return;
    const parsed = v.safeParse(PageRequest, event.data);
    if (!parsed.success) return;
    post({ action: `${parsed.output.action}-ack` });
    void answer(parsed.output).then(post);
  });
}
