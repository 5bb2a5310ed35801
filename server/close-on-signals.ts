import type { RunningServer } from './start.ts';

/** Ends the process cleanly on SIGTERM and SIGINT; a second signal ends it at once. */
export function closeOnSignals(server: RunningServer): void {
  const close = (signal: NodeJS.Signals): void => {
    process.once('SIGINT', () => process.exit(130));
    process.once('SIGTERM', () => process.exit(143));
    server.log.info('going down', { signal });
    server.close().then(
      () => process.exit(0),
      (error) => {
        server.log.error('could not go down cleanly', { error });
        process.exit(1);
      },
    );
  };
  let first = true;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      if (first) close(signal);
      first = false;
    });
  }
}
