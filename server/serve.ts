import { closeOnSignals } from './close-on-signals.ts';
import { readOwnConfig } from './config.ts';
import { makeSetupLink } from './identity/set-up/make-setup-link.ts';
import { readSettings } from './read-settings.ts';
import { type RunningServer, startServer } from './start.ts';
import { StartError } from './start-error.ts';

/**
 * Serves until a signal ends it. Without an admin it prints, once, the link and the code with which the first one is
 * made. Throws StartError when a setting or the environment does not let it start, also on data with demo people.
 */
export async function serve(): Promise<void> {
  let reload: () => unknown = () => undefined;
  // From the first moment on: certificate renewal sends it, and without a listener it ends the process.
  process.on('SIGHUP', () => reload());
  const server = await startServer(readSettings(() => readOwnConfig('serve')));
  reload = server.reload;
  closeOnSignals(server);
  try {
    await refuseDemoPeople(server);
    process.stdout.write(`Chipless serves ${server.publicUrl}\n`);
    await printSetupLink(server);
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Their password was printed on a screen. */
async function refuseDemoPeople({ store }: RunningServer): Promise<void> {
  const adam = await store.transaction(({ people }) => people.byUserName('adam'));
  if (adam?.email !== 'adam@example.com') return;
  throw new StartError('This data was made by `npm start` and has demo people: set another DATA_DIR or DATABASE_URL.');
}

async function printSetupLink({ store, clock, publicUrl }: RunningServer): Promise<void> {
  const link = await makeSetupLink({ store, clock });
  if (link === null) return;
  process.stdout.write(
    `\nThere is no admin yet. This link creates the first one. It works once, until ${toTheMinute(link.expiresAt)},\n` +
      `and is not printed again while it does:\n\n  ${publicUrl}/setup#${link.token}\n\n` +
      `The page asks for this code, which no browser keeps in its history:\n\n  ${link.code}\n\n`,
  );
}

/** `2026-03-02 09:00 UTC` */
function toTheMinute(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
