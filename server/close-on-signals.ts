import type { RunningServer } from './start.ts';

/** Ends the process cleanly on SIGTERM and SIGINT; a second signal ends it at once. */
export function closeOnSignals(server: RunningServer): void {
  let closing = false;
  const onSignal = async (signal: NodeJS.Signals): Promise<void> => {
    if (closing) process.exit(1);
    closing = true;
    server.log.info('going down', { signal });
    try {
      await server.close();
      process.exit(0);
    } catch (error) {
      server.log.error('could not go down cleanly', { error });
      process.exit(1);
    }
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
