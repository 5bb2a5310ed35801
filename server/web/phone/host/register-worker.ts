import { organization } from '../../../../shared/ui/organization/organization.ts';

/** Lets this page open without a connection. Silently does nothing if the browser refuses. */
export function registerWorker(): void {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return;
  const register = () =>
    void serviceWorker.register(workerAddress(), { scope: '/phone', updateViaCache: 'none' }).catch(() => undefined);
  // What the person waits for goes first.
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}

/** Changes with the name, colour or logo of the organisation: the page is then cached again. */
function workerAddress(): string {
  const { files } = organization();
  return `/phone-worker.js${files.length === 0 ? '' : `?${new URLSearchParams({ keep: files.join(' ') })}`}`;
}
