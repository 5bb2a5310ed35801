import { once } from 'node:events';
import { checkNode } from '../check-node.ts';
import { StartError } from '../start-error.ts';

/** `npm run audit`. Imports the rest only on a Node that can parse it. */
process.stdout.on('error', () => process.exit(2)); // the reader of the pipe is gone
try {
  checkNode();
  const { readOwnDataConfig } = await import('../config.ts');
  const { runAudit } = await import('./run-audit.ts');
  process.exitCode = await runAudit(process.argv.slice(2), {
    readConfig: readOwnDataConfig,
    clock: () => new Date(),
    write: async (part) => {
      if (!process.stdout.write(part)) await once(process.stdout, 'drain');
    },
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (sentence) => process.stderr.write(`${sentence}\n`),
  });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
