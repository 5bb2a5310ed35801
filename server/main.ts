import { closeOnSignals } from './close-on-signals.ts';
import { ConfigError, readOwnConfig } from './config.ts';
import { makeSetupLink } from './identity/make-setup-link.ts';
import { type RunningServer, startServer } from './start.ts';
import { StartError } from './start-error.ts';

/** `npm run serve`: production. Refuses to start without its settings; with no admin, prints the link that makes one. */
async function main(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new StartError(`Chipless needs Node 24 or newer; this is ${process.version}.`);
  }
  const server = await startServer(readOwnConfig('serve'));
  closeOnSignals(server);
  process.stdout.write(`Chipless serves ${server.publicUrl}\n`);
  await printSetupLink(server);
}

async function printSetupLink({ store, publicUrl }: RunningServer): Promise<void> {
  const link = await makeSetupLink({ store, clock: () => new Date() });
  if (link === null) return;
  process.stdout.write(
    `\nThere is no admin yet. This link creates the first one; it works once, until ${link.expiresAt.toISOString()},\n` +
      `and is not printed again:\n\n  ${publicUrl}/setup#${link.token}\n\n`,
  );
}

try {
  await main();
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`Chipless cannot start:\n${bullets(error.problems)}`);
  else if (error instanceof StartError) process.stderr.write(`Chipless cannot start: ${error.message}\n`);
  else throw error;
  process.exitCode = 1;
}

function bullets(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}\n`).join('');
}
