import { checkNode } from '../check-node.ts';
import { StartError } from '../start-error.ts';

/** `npm run migrate`. Imports the rest only on a Node that can parse it. */
try {
  checkNode();
  const { readOwnDataConfig } = await import('../config.ts');
  const { runMigrate } = await import('./run-migrate.ts');
  process.exitCode = await runMigrate(process.argv.slice(2), {
    readConfig: readOwnDataConfig,
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (sentence) => process.stderr.write(`${sentence}\n`),
  });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
