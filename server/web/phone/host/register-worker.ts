import { organization } from '../../../../shared/ui/organization.ts';

/** Lets this page open without a connection. Quietly does without where the browser does not want to. */
export function registerWorker(): void {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return;
  const register = () =>
    void serviceWorker.register(workerAddress(), { scope: '/phone', updateViaCache: 'none' }).catch(() => undefined);
  // What the person waits for goes first.
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}

/** Another one as soon as the organisation has another name, colour or logo: the page is then kept anew. */
function workerAddress(): string {
  const { files } = organization();
  return `/phone-worker.js${files.length === 0 ? '' : `?${new URLSearchParams({ keep: files.join(' ') })}`}`;
}
