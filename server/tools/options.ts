import { checkNode } from '../check-node.ts';
import { StartError } from '../start-error.ts';

/** `npm run options`. Imports the rest only on a Node that can parse it. */
process.stdout.on('error', () => process.exit(2)); // the reader of the pipe is gone
try {
  checkNode();
  const { runOptions } = await import('./run-options.ts');
  process.exitCode = await runOptions(process.argv.slice(2), {
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (sentence) => process.stderr.write(`${sentence}\n`),
    terminal: { input: process.stdin, output: process.stderr },
    fetch,
  });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
