/** Lets this page open without a connection. Quietly does without where the browser does not want to. */
export function registerWorker(): void {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return;
  const register = () =>
    void serviceWorker.register('/phone-worker.js', { scope: '/phone', updateViaCache: 'none' }).catch(() => undefined);
  // What the person waits for goes first.
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
